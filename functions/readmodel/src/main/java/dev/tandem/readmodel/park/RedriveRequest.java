package dev.tandem.readmodel.park;

import dev.tandem.core.check.Violations;
import dev.tandem.core.failure.FaultReason;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which parked aggregates to take up again, or which records to take off the list: exactly one of
 * these.
 *
 * @param aggregateId this one
 * @param reason those that are parked for it: {@link FaultReason#code()}
 * @param all true for all of them
 * @param records those records that name no event, by {@link SetAsideRecord#position()}, 1 to
 *     {@value #MAX_RECORDS}
 * @param after with a reason or all, where a call goes on: {@link RedriveReport#next()} of the one
 *     before
 * @param maxSeconds after how long to stop, 1 to {@value #MAX_SECONDS}; null for {@value
 *     #MAX_SECONDS}
 */
public record RedriveRequest(
        @Nullable String aggregateId,
        @Nullable String reason,
        @Nullable Boolean all,
        @Nullable List<String> records,
        @Nullable String after,
        @Nullable Integer maxSeconds) {

    /** The longest call; Lambda ends one after 900 s. */
    public static final int MAX_SECONDS = 780;

    /** The most records of a call. */
    public static final int MAX_RECORDS = 100;

    public RedriveRequest {
        var violations =
                new Violations()
                        .optionalKey("aggregateId", aggregateId)
                        .optionalKey("after", after)
                        .optional("reason", reason, RedriveRequest::knownReason)
                        .optional("records", records, RedriveRequest::someRecords)
                        .range("maxSeconds", maxSeconds, 1, MAX_SECONDS);
        if (Stream.of(
                                aggregateId != null,
                                reason != null,
                                Boolean.TRUE.equals(all),
                                records != null)
                        .filter(given -> given)
                        .count()
                != 1) {
            violations.add("", "must have exactly one of aggregateId, reason, all: true, records");
        }
        violations.raise();
        records = records == null ? null : List.copyOf(records);
    }

    /** Of aggregates. */
    public RedriveRequest(
            @Nullable String aggregateId,
            @Nullable String reason,
            @Nullable Boolean all,
            @Nullable String after,
            @Nullable Integer maxSeconds) {
        this(aggregateId, reason, all, null, after, maxSeconds);
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

    /** These records, by their positions. */
    public static RedriveRequest ofRecords(List<String> positions) {
        return new RedriveRequest(null, null, null, positions, null, null);
    }

    /** The same, for so long at most. */
    public RedriveRequest within(Duration longest) {
        int seconds = Math.clamp(longest.toSeconds(), 1, MAX_SECONDS);
        return new RedriveRequest(aggregateId, reason, all, records, after, seconds);
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

    private static Optional<String> someRecords(List<String> positions) {
        return positions.size() >= 1
                        && positions.size() <= MAX_RECORDS
                        && positions.stream().allMatch(Objects::nonNull)
                ? Optional.empty()
                : Optional.of("must be 1 to %s positions".formatted(MAX_RECORDS));
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
