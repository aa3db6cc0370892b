package dev.tandem.readmodel.update;

import dev.tandem.core.check.Difference;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.FailureException;
import dev.tandem.core.failure.FaultReason;
import dev.tandem.core.projection.RowChange;
import dev.tandem.readmodel.failure.SqlState;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Names the field of a row whose time PostgreSQL can't keep: it says no more than that there is
 * one.
 *
 * @see <a href="https://www.postgresql.org/docs/current/datatype-datetime.html">PostgreSQL,
 *     date/time types</a>
 */
final class RefusedTime {

    private static final Set<String> STATES = Set.of("22007", "22008", "22015");

    private static final Instant FIRST = Instant.parse("-4713-11-24T00:00:00Z");

    private static final Instant BEHIND = Instant.parse("+294277-01-01T00:00:00Z");

    private static final LocalDate LAST_DATE = LocalDate.of(5_874_897, 12, 31);

    private static final Duration LONGEST = Duration.ofSeconds(Long.MAX_VALUE / 1_000_000);

    private RefusedTime() {}

    /** What was thrown, or what says more. */
    static RuntimeException named(List<? extends RowChange<?>> changes, RuntimeException thrown) {
        if (SqlState.of(thrown).filter(STATES::contains).isEmpty()) {
            return thrown;
        }
        return changes.stream()
                .flatMap(change ->
                        first(change.now().value())
                                .map(path -> refused(change.aggregateId(), path))
                                .stream())
                .findFirst()
                .orElse(thrown);
    }

    private static RuntimeException refused(String id, String path) {
        return new FailureException(
                new Fault(
                        OptionalLong.empty(),
                        FaultReason.CONSTRAINT_VIOLATED,
                        "the row of %s has a time that PostgreSQL can't keep, at %s: it has timestamps of 4713 BC to 294276, dates to 5874897 and intervals of 292 000 years"
                                .formatted(id, path)));
    }

    /** The one that lies least deep: what is in another record may be JSON, which keeps it. */
    private static Optional<String> first(@Nullable Object row) {
        return beyond("", row).min(Comparator.comparingLong(RefusedTime::depth));
    }

    private static long depth(String path) {
        return path.chars().filter(character -> character == '.').count();
    }

    private static Stream<String> beyond(String path, @Nullable Object value) {
        return switch (value) {
            case Instant time -> unless(isKept(time), path);
            case LocalDateTime time -> unless(isKept(time.toInstant(ZoneOffset.UTC)), path);
            case LocalDate date -> unless(isKept(date), path);
            case Duration duration -> unless(isKept(duration), path);
            case Optional<?> optional -> beyond(path, optional.orElse(null));
            case Collection<?> all -> all.stream().flatMap(one -> beyond(path, one));
            case Object[] all -> Arrays.stream(all).flatMap(one -> beyond(path, one));
            case Record row ->
                    Arrays.stream(row.getClass().getRecordComponents())
                            .flatMap(component ->
                                    beyond(
                                            (path.isEmpty() ? "" : path + ".")
                                                    + component.getName(),
                                            Difference.value(component, row)));
            case null, default -> Stream.empty();
        };
    }

    private static Stream<String> unless(boolean isKept, String path) {
        return isKept ? Stream.empty() : Stream.of(path);
    }

    private static boolean isKept(Instant time) {
        return !time.isBefore(FIRST) && time.isBefore(BEHIND);
    }

    private static boolean isKept(LocalDate date) {
        return !date.isBefore(LocalDate.ofInstant(FIRST, ZoneOffset.UTC))
                && !date.isAfter(LAST_DATE);
    }

    private static boolean isKept(Duration duration) {
        return duration.compareTo(LONGEST) <= 0 && duration.compareTo(LONGEST.negated()) >= 0;
    }
}
