package dev.tandem.readmodel.park;

import dev.tandem.core.check.Violations;
import dev.tandem.core.failure.FaultReason;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which parked aggregates to take up again: exactly one of these.
 *
 * @param aggregateId this one
 * @param reason those that are parked for it: {@link FaultReason#code()}
 * @param all true for all of them
 */
public record RedriveRequest(
        @Nullable String aggregateId, @Nullable String reason, @Nullable Boolean all) {

    public RedriveRequest {
        var violations =
                new Violations()
                        .optionalKey("aggregateId", aggregateId)
                        .optional("reason", reason, RedriveRequest::knownReason);
        if (Stream.of(aggregateId != null, reason != null, Boolean.TRUE.equals(all))
                        .filter(given -> given)
                        .count()
                != 1) {
            violations.add("", "must have exactly one of aggregateId, reason, all: true");
        }
        violations.raise();
    }

    /** This one. */
    public static RedriveRequest one(String aggregateId) {
        return new RedriveRequest(aggregateId, null, null);
    }

    /** Those that are parked for that reason. */
    public static RedriveRequest because(FaultReason reason) {
        return new RedriveRequest(null, reason.code(), null);
    }

    /** All that are parked. */
    public static RedriveRequest everything() {
        return new RedriveRequest(null, null, true);
    }

    Optional<String> one() {
        return Optional.ofNullable(aggregateId);
    }

    @Nullable FaultReason faultReason() {
        return reason == null ? null : FaultReason.ofCode(reason).orElseThrow();
    }

    private static Optional<String> knownReason(String code) {
        return FaultReason.ofCode(code).isPresent()
                ? Optional.empty()
                : Optional.of(
                        "must be one of "
                                + Arrays.stream(FaultReason.values())
                                        .map(FaultReason::code)
                                        .toList());
    }
}
