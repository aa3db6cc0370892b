package dev.tandem.features.lint;

import com.sun.source.tree.MethodTree;

import java.util.List;
import java.util.stream.Stream;

/** Says what keeps steps from being what they are for: sentences that call a driver. */
final class StepLint {

    private static final String WORLD = "World";

    private StepLint() {}

    /** What is wrong with these classes, of steps or of drivers; empty if all is well. */
    static List<String> complaints(List<SourceClass> classes) {
        List<String> steps =
                classes.stream().filter(SourceClass::hasSteps).map(SourceClass::name).toList();
        return classes.stream()
                .flatMap(type ->
                        Stream.of(longSteps(type), injected(type, steps), state(type))
                                .flatMap(List::stream))
                .toList();
    }

    private static List<String> longSteps(SourceClass type) {
        return type.steps().stream()
                .filter(step -> !SourceClass.isOneCall(step))
                .map(MethodTree::getName)
                .map(step -> "%s.%s is not one call".formatted(type.name(), step))
                .toList();
    }

    private static List<String> injected(SourceClass type, List<String> steps) {
        return type.constructorTypes().stream()
                .filter(steps::contains)
                .map(other -> "%s is made of the steps %s".formatted(type.name(), other))
                .toList();
    }

    private static List<String> state(SourceClass type) {
        return type.name().equals(WORLD)
                ? List.of()
                : type.state().stream()
                        .map(field ->
                                "%s keeps %s, which the world has to".formatted(type.name(), field))
                        .toList();
    }
}
