package dev.tandem.core.decider;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The methods of a decider that have a part in a fold: all but {@code decide} and what only that
 * calls. A rule for commands may change without any state being another one.
 */
final class FoldMethods {

    private FoldMethods() {}

    /**
     * Those of a decider, in their order.
     *
     * @param own the decider's internal name
     */
    static List<FoldMethod> of(String own, List<FoldMethod> all) {
        Set<FoldMethod> folding = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<FoldMethod> unseen = new ArrayDeque<>();
        for (FoldMethod method : all) {
            if (begins(method)) {
                unseen.add(method);
            }
        }
        while (!unseen.isEmpty()) {
            FoldMethod method = unseen.pop();
            if (folding.add(method)) {
                for (FoldMethod other : all) {
                    if (method.calls(other, own)) {
                        unseen.add(other);
                    }
                }
            }
        }
        List<FoldMethod> inOrder = new ArrayList<>(all);
        inOrder.retainAll(folding);
        return inOrder;
    }

    /** What others may call. */
    private static boolean begins(FoldMethod method) {
        return method.name().startsWith("<")
                || (!method.isHelper() && !method.name().equals("decide"));
    }
}
