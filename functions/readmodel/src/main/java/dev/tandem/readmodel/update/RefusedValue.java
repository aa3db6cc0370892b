package dev.tandem.readmodel.update;

import static java.util.stream.Collectors.joining;

import dev.tandem.core.check.Difference;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.FailureException;
import dev.tandem.core.failure.FaultReason;
import dev.tandem.core.projection.RowChange;
import dev.tandem.readmodel.failure.PostgresRefusal;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Names the field of a row whose value PostgreSQL can't keep: it says no more than that there is
 * one. The value itself is never told.
 *
 * @param what such a value is
 * @param why it is not kept
 * @param isRefused whether a value may be the one
 */
record RefusedValue(String what, String why, Predicate<Object> isRefused) {

    /** What was thrown, or what says more. */
    static RuntimeException named(List<? extends RowChange<?>> changes, RuntimeException thrown) {
        return PostgresRefusal.of(thrown)
                .flatMap(refusal ->
                        RefusedTime.of(refusal.sqlState())
                                .or(() -> RefusedText.of(refusal))
                                .or(() -> RefusedNumber.of(refusal)))
                .flatMap(refused ->
                        changes.stream().flatMap(change -> refused.in(change).stream()).findFirst())
                .orElse(thrown);
    }

    private Optional<RuntimeException> in(RowChange<?> change) {
        List<String> paths = within("", change.now().value()).distinct().toList();
        // what lies deeper may be JSON, which keeps more
        long least = paths.stream().mapToLong(RefusedValue::depth).min().orElse(0);
        return paths.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        refused(
                                change.aggregateId(),
                                paths.stream()
                                        .filter(path -> depth(path) == least)
                                        .collect(joining(" or "))));
    }

    private RuntimeException refused(String id, String path) {
        return new FailureException(
                new Fault(
                        OptionalLong.empty(),
                        FaultReason.CONSTRAINT_VIOLATED,
                        "the row of %s has %s, at %s: %s".formatted(id, what, path, why)));
    }

    private static long depth(String path) {
        return path.chars().filter(character -> character == '.').count();
    }

    private Stream<String> within(String path, @Nullable Object value) {
        return switch (value) {
            case Optional<?> optional -> within(path, optional.orElse(null));
            case Collection<?> all -> all.stream().flatMap(one -> within(path, one));
            case Object[] all -> Arrays.stream(all).flatMap(one -> within(path, one));
            case Map<?, ?> map ->
                    Stream.concat(map.keySet().stream(), map.values().stream())
                            .flatMap(one -> within(path, one));
            case Record row ->
                    Arrays.stream(row.getClass().getRecordComponents())
                            .flatMap(component ->
                                    within(
                                            (path.isEmpty() ? "" : path + ".")
                                                    + component.getName(),
                                            Difference.value(component, row)));
            case null -> Stream.empty();
            default -> isRefused.test(value) ? Stream.of(path) : Stream.empty();
        };
    }
}
