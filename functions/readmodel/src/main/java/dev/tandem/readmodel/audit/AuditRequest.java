package dev.tandem.readmodel.audit;

import dev.tandem.core.check.Violations;
import dev.tandem.core.result.InvalidValueException;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What to audit.
 *
 * @param aggregateId this one alone, without {@code sample} and {@code after}, which are of all;
 *     null for all, or a sample
 * @param sample of how many aggregates one is examined, 1 to {@value #MAX_SAMPLE}; null for each
 * @param allowedLagSeconds how old an event may be that the rows still lack, 0 to {@value
 *     #MAX_LAG}; null for {@value #DEFAULT_LAG}
 * @param repair whether rows that differ are rebuilt from the events; null for false. Events that
 *     rows lack are caught up with in any case, unless their aggregate is parked
 * @param after where an audit that came to the end of its time goes on: {@link AuditReport#next()},
 *     which says which walk it is on
 * @param maxSeconds after how long to stop, 1 to {@value #MAX_SECONDS}; null for {@value
 *     #MAX_SECONDS}
 * @param run for an audit of all that may take several calls, each of which goes on where the one
 *     before came to the end of its time: {@value #BEGIN} begins one if none is under way, {@value
 *     #GO_ON} does nothing then; one under way keeps what it was begun with. Null for an audit that
 *     is this call, or has a name
 * @param name names an audit of all that calls with this name share, at once or one after the
 *     other, with what the first one asked for; one that comes after it was finished is told what
 *     it found. Null for an audit that no other call shares
 */
public record AuditRequest(
        @Nullable String aggregateId,
        @Nullable Integer sample,
        @Nullable Integer allowedLagSeconds,
        @Nullable Boolean repair,
        @Nullable String after,
        @Nullable Integer maxSeconds,
        @Nullable String run,
        @Nullable String name) {

    /** Goes on with the audit under way, or begins one. */
    public static final String BEGIN = "begin";

    /** Goes on with the audit under way. */
    public static final String GO_ON = "go-on";

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
                .optional("run", run, AuditRequest::knownRun)
                .optionalKey("name", name)
                .raise();
        if (run != null && (aggregateId != null || after != null)) {
            throw new InvalidValueException(
                    "run", "goes through all aggregates: must be without aggregateId and after");
        }
        if (name != null && (aggregateId != null || after != null || run != null)) {
            throw new InvalidValueException(
                    "name",
                    "goes through all aggregates: must be without aggregateId, after and run");
        }
        if (aggregateId != null && (sample != null || after != null)) {
            throw new InvalidValueException(
                    sample == null ? "after" : "sample",
                    "is of an audit of all aggregates: must be without aggregateId");
        }
    }

    /** An audit without a name. */
    public AuditRequest(
            @Nullable String aggregateId,
            @Nullable Integer sample,
            @Nullable Integer allowedLagSeconds,
            @Nullable Boolean repair,
            @Nullable String after,
            @Nullable Integer maxSeconds,
            @Nullable String run) {
        this(aggregateId, sample, allowedLagSeconds, repair, after, maxSeconds, run, null);
    }

    /** An audit that is this call. */
    public AuditRequest(
            @Nullable String aggregateId,
            @Nullable Integer sample,
            @Nullable Integer allowedLagSeconds,
            @Nullable Boolean repair,
            @Nullable String after,
            @Nullable Integer maxSeconds) {
        this(aggregateId, sample, allowedLagSeconds, repair, after, maxSeconds, null);
    }

    private static Optional<String> knownRun(String run) {
        return List.of(BEGIN, GO_ON).contains(run)
                ? Optional.empty()
                : Optional.of("must be %s or %s".formatted(BEGIN, GO_ON));
    }

    /** Each aggregate, without repairing. */
    public static AuditRequest all() {
        return new AuditRequest(null, null, null, null, null, null);
    }

    /**
     * Each aggregate, without repairing, in as many calls as it takes: what a schedule asks for.
     */
    public static AuditRequest scheduled() {
        return new AuditRequest(null, null, null, null, null, null, BEGIN);
    }

    /** This one, without repairing; no lag is allowed. */
    public static AuditRequest one(String aggregateId) {
        return new AuditRequest(aggregateId, null, 0, null, null, null);
    }

    /** The same, and what can be repaired is. */
    public AuditRequest repairing() {
        return new AuditRequest(
                aggregateId, sample, allowedLagSeconds, true, after, maxSeconds, run, name);
    }

    /** The same, and an event that rows lack is wrong however young it is. */
    public AuditRequest allowingNoLag() {
        return new AuditRequest(aggregateId, sample, 0, repair, after, maxSeconds, run, name);
    }

    /** The same, shared by all calls with that name. */
    public AuditRequest shared(String byName) {
        return new AuditRequest(
                aggregateId, sample, allowedLagSeconds, repair, after, maxSeconds, run, byName);
    }

    /** The same, from there on. */
    AuditRequest from(@Nullable String position) {
        return new AuditRequest(
                aggregateId, sample, allowedLagSeconds, repair, position, maxSeconds, run, name);
    }

    /** The same, for that long. */
    AuditRequest within(int seconds) {
        return new AuditRequest(
                aggregateId, sample, allowedLagSeconds, repair, after, seconds, run, name);
    }

    boolean isOfSeveralCalls() {
        return run != null;
    }

    /** The name by which it is shared. */
    Optional<String> shared() {
        return Optional.ofNullable(name);
    }

    boolean isToBegin() {
        return BEGIN.equals(run);
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
