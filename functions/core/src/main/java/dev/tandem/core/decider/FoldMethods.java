package dev.tandem.core.decider;

import java.lang.classfile.ClassModel;
import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * The methods of a class that have a part in a fold: of a decider all but {@code decide} and what
 * only that calls. A rule for commands may change without any state being another one.
 */
final class FoldMethods {

    private static final String DECIDER = Decider.class.getName().replace('.', '/');

    private FoldMethods() {}

    static Set<MethodModel> of(ClassModel model) {
        Set<MethodModel> folding = Collections.newSetFromMap(new IdentityHashMap<>());
        if (!isDecider(model)) {
            folding.addAll(model.methods());
            return folding;
        }
        Deque<MethodModel> unseen =
                new ArrayDeque<>(model.methods().stream().filter(FoldMethods::begins).toList());
        while (!unseen.isEmpty()) {
            MethodModel method = unseen.pop();
            if (folding.add(method)) {
                unseen.addAll(called(method, model));
            }
        }
        return folding;
    }

    private static boolean isDecider(ClassModel model) {
        return model.interfaces().stream()
                .anyMatch(implemented -> implemented.asInternalName().equals(DECIDER));
    }

    /** What others may call. */
    private static boolean begins(MethodModel method) {
        boolean isHelper =
                method.flags().has(AccessFlag.PRIVATE) || method.flags().has(AccessFlag.STATIC);
        String name = method.methodName().stringValue();
        return name.startsWith("<") || (!isHelper && !name.equals("decide"));
    }

    private static List<MethodModel> called(MethodModel caller, ClassModel model) {
        var references = new ClassReferences();
        references.addMethod(caller);
        String own = model.thisClass().asInternalName();
        return model.methods().stream().filter(method -> references.has(own, method)).toList();
    }
}
