package dev.tandem.readmodel.park;

import dev.tandem.core.check.Violations;
import dev.tandem.core.failure.FaultReason;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which parked aggregates to take up again: exactly one of these.
 *
 * @param aggregateId this one
 * @param reason those that are parked for it: {@link FaultReason#code()}
 * @param all true for all of them
 * @param after with a reason or all, where a call goes on: {@link RedriveReport#next()} of the one
 *     before
 * @param maxSeconds after how long to stop, 1 to {@value #MAX_SECONDS}; null for {@value
 *     #MAX_SECONDS}
 */
public record RedriveRequest(
        @Nullable String aggregateId,
        @Nullable String reason,
        @Nullable Boolean all,
        @Nullable String after,
        @Nullable Integer maxSeconds) {

    /** The longest call; Lambda ends one after 900 s. */
    public static final int MAX_SECONDS = 780;

    public RedriveRequest {
        var violations =
                new Violations()
                        .optionalKey("aggregateId", aggregateId)
                        .optionalKey("after", after)
                        .optional("reason", reason, RedriveRequest::knownReason)
                        .range("maxSeconds", maxSeconds, 1, MAX_SECONDS);
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
        return new RedriveRequest(aggregateId, null, null, null, null);
    }

    /** Those that are parked for that reason. */
    public static RedriveRequest because(FaultReason reason) {
        return new RedriveRequest(null, reason.code(), null, null, null);
    }

    /** All that are parked. */
    public static RedriveRequest everything() {
        return new RedriveRequest(null, null, true, null, null);
    }

    /** The same, for so long at most. */
    public RedriveRequest within(Duration longest) {
        int seconds = Math.clamp(longest.toSeconds(), 1, MAX_SECONDS);
        return new RedriveRequest(aggregateId, reason, all, after, seconds);
    }

    String begin() {
        return after == null ? "" : after;
    }

    Duration longest() {
        return Duration.ofSeconds(maxSeconds == null ? MAX_SECONDS : maxSeconds);
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
