package dev.tandem.features;

import dev.tandem.harness.Harness;
import dev.tandem.harness.sam.Deployment;
import dev.tandem.harness.sam.policy.PolicyStatement;
import dev.tandem.harness.sam.policy.RecordedCall;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What functions may do and what they have asked for, each as the narrowest rights that there are,
 * such as {@code addCartItem: dynamodb:PutItem table/carts in TransactWriteItems}.
 */
final class Rights {

    private static final Map<String, List<String>> IN_TRANSACTIONS =
            Map.of("dynamodb:EnclosingOperation", List.of("TransactWriteItems"));

    private Rights() {}

    /** Whatever a statement says: a wildcard is a right that no call needs. */
    static SortedSet<String> granted(Deployment deployment) {
        return sorted(
                deployment.functions().entrySet().stream()
                        .flatMap(function ->
                                function.getValue().stream()
                                        .flatMap(Rights::of)
                                        .map(right -> function.getKey() + ": " + right)));
    }

    /** What has been asked for, allowed or not. */
    static SortedSet<String> asked(Harness harness) {
        return sorted(harness.calls().stream().map(Rights::of));
    }

    /** What was refused. */
    static SortedSet<String> refused(Harness harness) {
        return sorted(harness.calls().stream().filter(call -> !call.allowed()).map(Rights::of));
    }

    private static String of(RecordedCall call) {
        String within =
                call.enclosingOperation()
                        // there is no other way to it
                        .filter(_ -> !call.action().equals("dynamodb:ConditionCheckItem"))
                        .map(" in "::concat)
                        .orElse("");
        return "%s: %s %s%s"
                .formatted(call.function(), call.action(), shortened(call.resource()), within);
    }

    private static Stream<String> of(PolicyStatement statement) {
        String when = statement.conditions().isEmpty() ? "" : " " + conditions(statement);
        return statement.actions().stream()
                .flatMap(action ->
                        statement.resources().stream()
                                .map(resource -> action + " " + shortened(resource) + when));
    }

    private static String conditions(PolicyStatement statement) {
        return statement.conditions().equals(Map.of("ForAnyValue:StringEquals", IN_TRANSACTIONS))
                ? "in TransactWriteItems"
                : statement.conditions().toString();
    }

    /** A stream is named after the moment when it was made. */
    private static String shortened(String arn) {
        return arn.replaceFirst("^arn:aws:[a-z0-9-]+:[^:]*:[^:]*:", "")
                .replaceFirst("/stream/\\d.*", "/stream");
    }

    private static SortedSet<String> sorted(Stream<String> rights) {
        return rights.collect(Collectors.toCollection(TreeSet::new));
    }
}
