package dev.tandem.readmodel.audit;

import dev.tandem.core.check.Violations;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;

/**
 * What to audit.
 *
 * @param aggregateId this one alone; null for all, or a sample
 * @param sample of how many aggregates one is examined, 1 to {@value #MAX_SAMPLE}; null for each
 * @param allowedLagSeconds how old an event may be that the rows still lack, 0 to {@value
 *     #MAX_LAG}; null for {@value #DEFAULT_LAG}
 * @param repair whether rows that differ are rebuilt from the events; null for false. Events that
 *     rows lack are caught up with in any case, unless their aggregate is parked
 * @param after where an audit that came to the end of its time goes on: {@link AuditReport#next()},
 *     which says which walk it is on
 * @param maxSeconds after how long to stop, 1 to {@value #MAX_SECONDS}; null for {@value
 *     #MAX_SECONDS}
 */
public record AuditRequest(
        @Nullable String aggregateId,
        @Nullable Integer sample,
        @Nullable Integer allowedLagSeconds,
        @Nullable Boolean repair,
        @Nullable String after,
        @Nullable Integer maxSeconds) {

    /** The thinnest sample. */
    public static final int MAX_SAMPLE = 1_000_000;

    /** Seconds of lag that are allowed when nothing is said. */
    public static final int DEFAULT_LAG = 60;

    /** The longest lag that can be allowed. */
    public static final int MAX_LAG = 604_800;

    /** The longest call; Lambda ends one after 900 s. */
    public static final int MAX_SECONDS = 780;

    public AuditRequest {
        new Violations()
                .optionalKey("aggregateId", aggregateId)
                .range("sample", sample, 1, MAX_SAMPLE)
                .range("allowedLagSeconds", allowedLagSeconds, 0, MAX_LAG)
                .range("maxSeconds", maxSeconds, 1, MAX_SECONDS)
                .raise();
    }

    /** Each aggregate, without repairing. */
    public static AuditRequest all() {
        return new AuditRequest(null, null, null, null, null, null);
    }

    /** This one, without repairing; no lag is allowed. */
    public static AuditRequest one(String aggregateId) {
        return new AuditRequest(aggregateId, null, 0, null, null, null);
    }

    /** The same, and what can be repaired is. */
    public AuditRequest repairing() {
        return new AuditRequest(aggregateId, sample, allowedLagSeconds, true, after, maxSeconds);
    }

    /** The same, and an event that rows lack is wrong however young it is. */
    public AuditRequest allowingNoLag() {
        return new AuditRequest(aggregateId, sample, 0, repair, after, maxSeconds);
    }

    Optional<String> one() {
        return Optional.ofNullable(aggregateId);
    }

    boolean isSampled(String id) {
        return sample == null || Math.floorMod(id.hashCode(), sample) == 0;
    }

    Duration allowedLag() {
        return Duration.ofSeconds(allowedLagSeconds == null ? DEFAULT_LAG : allowedLagSeconds);
    }

    boolean isRepairing() {
        return Boolean.TRUE.equals(repair);
    }

    Duration longest() {
        return Duration.ofSeconds(maxSeconds == null ? MAX_SECONDS : maxSeconds);
    }
}
