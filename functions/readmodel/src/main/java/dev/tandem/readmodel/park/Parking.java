package dev.tandem.readmodel.park;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.FaultReason;
import dev.tandem.observe.log.LogContext;
import dev.tandem.readmodel.failure.DatabaseFailure;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Decides when an aggregate is parked: after so many attempts, at the event that can't get into the
 * read model. It looks at a {@link Fault} and at no other failure, but for what one aggregate meets
 * {@linkplain FaultReason#FAILS_ALONE alone}. A lock of somebody else counts by its time, and not
 * by attempts: one of ours ends by itself.
 *
 * @param takingUp tries once more, event by event
 * @param parked remembers who failed
 * @param maxAttempts how often an aggregate's events are tried until it is parked
 * @param longestLock for how long rows may be locked by somebody else until it is parked
 * @param badProjection knows for whom it is the projection
 */
record Parking(
        TakingUp takingUp,
        ParkedAggregates parked,
        int maxAttempts,
        Duration longestLock,
        BadProjection badProjection) {

    private static final Logger LOG = LoggerFactory.getLogger(ParkingUpdater.class);

    Parking {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException(
                    "an aggregate is to be parked after %s attempts: must be at least 1"
                            .formatted(maxAttempts));
        }
    }

    /** What becomes of events that failed. */
    enum Decision {
        /** They come again. */
        COME_AGAIN,
        /** They wait until the aggregate is redriven. */
        PARKED,
        /** They are in the read model now. */
        APPLIED
    }

    /**
     * Whether others than these get in, where none of a batch did: what is delivered again is cut
     * and halved, until those that fail are alone.
     */
    boolean takesOthers(Set<String> aggregateIds) {
        return takingUp.updater().takesOthers(aggregateIds);
    }

    /**
     * Where parking itself fails, the events come again.
     *
     * @param delivered the last event of the aggregate that was delivered
     */
    Decision decide(String aggregateId, Failure failure, long delivered) {
        if (!(failure instanceof Fault fault)) {
            return Decision.COME_AGAIN;
        }
        return deciding(
                aggregateId,
                () -> {
                    int attempts = parked.attempts().failed(aggregateId, fault, delivered);
                    return attempts < maxAttempts
                            ? Decision.COME_AGAIN
                            : tryOnceMore(aggregateId, fault, attempts + " attempts");
                });
    }

    /**
     * The same for one whose rows somebody else has locked while others of its batches get in.
     *
     * @param alone says so
     */
    Decision decideLocked(String aggregateId, Fault alone, long delivered) {
        return deciding(
                aggregateId,
                () -> {
                    Duration since = parked.attempts().locked(aggregateId, alone, delivered);
                    return since.compareTo(longestLock) <= 0
                            ? Decision.COME_AGAIN
                            : tryOnceMore(
                                    aggregateId,
                                    alone,
                                    since.toSeconds() + " s behind somebody else's lock");
                });
    }

    private Decision deciding(String aggregateId, Supplier<Decision> decision) {
        try (var _ = LogContext.of(parked.type().name(), aggregateId, Metadata.NONE)) {
            return decision.get();
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} was not parked, since parked_aggregate can't be written; its events come"
                            + " again: {}",
                    aggregateId,
                    DatabaseFailure.of(e).text());
            return Decision.COME_AGAIN;
        }
    }

    /** One that was parked while its events got in. Where it can't go on now it stays parked. */
    void goOn(String aggregateId) {
        try {
            takingUp.goOn(aggregateId)
                    .ifPresent(failure ->
                            LOG.warn("{} stays parked: {}", aggregateId, failure.text()));
        } catch (RuntimeException e) {
            LOG.warn("{} stays parked: {}", aggregateId, DatabaseFailure.of(e).text());
        }
    }

    private Decision tryOnceMore(String aggregateId, Fault fault, String after) {
        return switch (takingUp.run(aggregateId, Optional.of(fault)).orElse(null)) {
            case null -> Decision.APPLIED;
            case Fault(var number, _, String text) -> {
                LOG.error(
                        "{} is parked at event {} after {}: {}; its later events wait"
                                + " until it is redriven",
                        aggregateId,
                        number.orElse(0),
                        after,
                        text);
                yield Decision.PARKED;
            }
            case Failure other -> {
                LOG.warn(
                        "{} was not parked, since something else was in the way; its events come"
                                + " again: {}",
                        aggregateId,
                        other.text());
                yield Decision.COME_AGAIN;
            }
        };
    }
}
