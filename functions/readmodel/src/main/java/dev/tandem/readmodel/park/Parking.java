package dev.tandem.readmodel.park;

import static dev.tandem.core.failure.FaultReason.FAILS_ALONE;
import static dev.tandem.core.failure.FaultReason.HOLE_IN_LOG;
import static dev.tandem.core.failure.FaultReason.UNREADABLE_EVENT;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.Failure.Ours;
import dev.tandem.core.failure.Failure.Race;
import dev.tandem.core.failure.FaultReason;
import dev.tandem.observe.log.LogContext;
import dev.tandem.readmodel.failure.DatabaseFailure;
import dev.tandem.readmodel.update.ReadModelUpdater;
import dev.tandem.readmodel.update.ReadModelUpdater.Advance;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Decides when an aggregate is parked: after so many attempts, at the event that can't get into the
 * read model. It looks at a {@link Fault} and at no other failure, but for what one aggregate meets
 * {@linkplain FaultReason#FAILS_ALONE alone}.
 *
 * @param updater tries once more, event by event
 * @param parked remembers who failed
 * @param maxAttempts how often an aggregate's events are tried until it is parked
 */
record Parking(ReadModelUpdater<?> updater, ParkedAggregates parked, int maxAttempts) {

    private static final Logger LOG = LoggerFactory.getLogger(ParkingUpdater.class);

    /** At an event that was delivered, and that the log need not have. */
    private static final Set<FaultReason> BEYOND_THE_LOG = Set.of(HOLE_IN_LOG, UNREADABLE_EVENT);

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
     * Where parking itself fails, the events come again.
     *
     * @param delivered the last event of the aggregate that was delivered
     */
    Decision decide(String aggregateId, Failure failure, long delivered) {
        if (!(failure instanceof Fault fault)) {
            return Decision.COME_AGAIN;
        }
        try (var _ = LogContext.of(parked.type().name(), aggregateId, Metadata.NONE)) {
            int attempts =
                    parked.failed(aggregateId, fault, fault.sequenceNumber().orElse(delivered));
            return attempts < maxAttempts
                    ? Decision.COME_AGAIN
                    : tryOnceMore(aggregateId, fault, attempts);
        } catch (RuntimeException e) {
            LOG.warn(
                    "{} was not parked, since parked_aggregate can't be written; its events come"
                            + " again: {}",
                    aggregateId,
                    DatabaseFailure.of(e).text());
            return Decision.COME_AGAIN;
        }
    }

    private Decision tryOnceMore(String aggregateId, Fault fault, int attempts) {
        return switch (takeUp(aggregateId, Optional.of(fault)).orElse(null)) {
            case null -> Decision.APPLIED;
            case Fault(var number, _, String text) -> {
                LOG.error(
                        "{} is parked at event {} after {} attempts: {}; its later events wait"
                                + " until it is redriven",
                        aggregateId,
                        number.orElse(0),
                        attempts,
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

    /**
     * Takes an aggregate as far as it goes. If that is to the end of its events it is parked no
     * more, and if a fault stops it, it is parked there; anything else leaves it as it was.
     *
     * @param delivered what it failed with at last; empty for a redrive
     * @return what stopped it; empty where the read model has all its events
     */
    Optional<Failure> takeUp(String aggregateId, Optional<Fault> delivered) {
        Advance advance = updater.applyOneByOne(aggregateId);
        Optional<Failure> stoppedBy =
                advance.stoppedBy()
                        .map(failure ->
                                ofOneAlone(failure, delivered, advance.lastSequenceNumber()))
                        .or(() ->
                                delivered
                                        .filter(fault -> BEYOND_THE_LOG.contains(fault.reason()))
                                        .filter(fault ->
                                                fault.isAfter(advance.lastSequenceNumber())));
        switch (stoppedBy.orElse(null)) {
            case null -> parked.forget(List.of(aggregateId));
            case Fault fault -> parked.park(aggregateId, fault);
            case Failure _ -> {}
        }
        return stoppedBy;
    }

    /** What an aggregate has met alone, time and again, is its own, whatever it is. */
    private static Failure ofOneAlone(Failure failure, Optional<Fault> delivered, long last) {
        return isOfOneAlone(failure)
                        && delivered.filter(fault -> fault.reason() == FAILS_ALONE).isPresent()
                ? Fault.at(last + 1, FAILS_ALONE, failure.text())
                : failure;
    }

    /** Whether it may be the fault of one aggregate, though it need not be. */
    static boolean isOfOneAlone(Failure failure) {
        return failure instanceof Ours || failure instanceof Race;
    }
}
