package dev.tandem.readmodel.park;

import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.result.Violation;
import dev.tandem.core.store.AggregateType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which parked aggregates to take up again: exactly one of these.
 *
 * @param aggregateId this one
 * @param reason those that are parked for it: {@link ParkReason#code()}
 * @param all true for all of them
 */
public record RedriveRequest(
        @Nullable String aggregateId, @Nullable String reason, @Nullable Boolean all) {

    public RedriveRequest {
        List<Violation> violations = new ArrayList<>();
        if (Stream.of(aggregateId != null, reason != null, Boolean.TRUE.equals(all))
                        .filter(given -> given)
                        .count()
                != 1) {
            violations.add(
                    new Violation("", "must have exactly one of aggregateId, reason, all: true"));
        }
        if (aggregateId != null && !AggregateType.isId(aggregateId)) {
            violations.add(new Violation("aggregateId", AggregateType.ID_RULE));
        }
        if (reason != null && ParkReason.ofCode(reason).isEmpty()) {
            violations.add(
                    new Violation(
                            "reason",
                            "must be one of "
                                    + Arrays.stream(ParkReason.values())
                                            .map(ParkReason::code)
                                            .toList()));
        }
        if (!violations.isEmpty()) {
            throw new InvalidValueException(violations);
        }
    }

    /** This one. */
    public static RedriveRequest one(String aggregateId) {
        return new RedriveRequest(aggregateId, null, null);
    }

    /** Those that are parked for that reason. */
    public static RedriveRequest because(ParkReason reason) {
        return new RedriveRequest(null, reason.code(), null);
    }

    /** All that are parked. */
    public static RedriveRequest everything() {
        return new RedriveRequest(null, null, true);
    }

    Optional<String> one() {
        return Optional.ofNullable(aggregateId);
    }

    @Nullable ParkReason parkReason() {
        return reason == null ? null : ParkReason.ofCode(reason).orElseThrow();
    }
}
