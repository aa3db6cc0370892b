package dev.tandem.core.decider;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The lambdas that a fold holds. They have no class files: of two within one class nobody can tell
 * whether they do the same. So folds that differ in nothing but such lambdas are numbered within a
 * process; a fold that is alone of its kind has the same number everywhere.
 */
final class FoldLambdas {

    /** It lives as long as the class that hosts the lambdas. */
    private static final ClassValue<Map<String, List<List<Class<?>>>>> ALIKE =
            new ClassValue<>() {
                @Override
                protected Map<String, List<List<Class<?>>>> computeValue(Class<?> host) {
                    return new HashMap<>();
                }
            };

    private final List<Class<?>> found = new ArrayList<>();

    void add(Class<?> lambda) {
        found.add(lambda);
    }

    /**
     * Which of the folds that are the same but for their lambdas this is, from 0.
     *
     * @param fold what names them all
     */
    int indexAmongAlike(String fold) {
        if (found.isEmpty()) {
            return 0;
        }
        Map<String, List<List<Class<?>>>> byFold = ALIKE.get(found.getFirst().getNestHost());
        synchronized (byFold) {
            List<List<Class<?>>> alike = byFold.computeIfAbsent(fold, _ -> new ArrayList<>());
            if (!alike.contains(found)) {
                alike.add(List.copyOf(found));
            }
            return alike.indexOf(found);
        }
    }
}
