package dev.tandem.readmodel.park;

import static dev.tandem.core.failure.FaultReason.FAILS_ALONE;
import static dev.tandem.core.failure.FaultReason.HOLE_IN_LOG;
import static dev.tandem.core.failure.FaultReason.UNREADABLE_EVENT;

import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.Failure.Locked;
import dev.tandem.core.failure.Failure.Ours;
import dev.tandem.core.failure.Failure.Race;
import dev.tandem.core.failure.FaultReason;
import dev.tandem.readmodel.update.ReadModelUpdater;
import dev.tandem.readmodel.update.ReadModelUpdater.Advance;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Takes aggregates up, event by event.
 *
 * @param updater applies their events
 * @param parked who is parked
 */
record TakingUp(ReadModelUpdater<?> updater, ParkedAggregates parked) {

    /** At an event that was delivered, and that the log need not have. */
    private static final Set<FaultReason> BEYOND_THE_LOG = Set.of(HOLE_IN_LOG, UNREADABLE_EVENT);

    /** A parked one. It stays on the list until it is at the end of its events. */
    Optional<Failure> goOn(String aggregateId) {
        parked.marks().release(aggregateId);
        try {
            Optional<Failure> stoppedBy = run(aggregateId, Optional.empty());
            if (stoppedBy.isPresent() && !(stoppedBy.get() instanceof Failure.Fault)) {
                parked.marks().keep(aggregateId);
            }
            return stoppedBy;
        } catch (RuntimeException e) {
            parked.marks().keep(aggregateId);
            throw e;
        }
    }

    /**
     * One that is not parked, as far as it goes.
     *
     * @param isForgotten whether the stream brings no more what can't get in: then it parks its
     *     aggregate
     */
    Optional<Failure> catchUp(String aggregateId, BooleanSupplier isForgotten) {
        return run(aggregateId, Optional.empty(), isForgotten);
    }

    /**
     * Takes an aggregate as far as it goes. If that is to the end of its events it is parked no
     * more, and if a fault stops it, it is parked there; anything else leaves it as it was.
     *
     * @param delivered what it failed with at last; empty for a redrive
     * @return what stopped it; empty where the read model has all its events
     */
    Optional<Failure> run(String aggregateId, Optional<Fault> delivered) {
        return run(aggregateId, delivered, () -> true);
    }

    private Optional<Failure> run(
            String aggregateId, Optional<Fault> delivered, BooleanSupplier isToBeParked) {
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
        return switch (stoppedBy.orElse(null)) {
            case null -> {
                parked.attempts().forget(List.of(aggregateId));
                yield stoppedBy;
            }
            case Fault fault when isToBeParked.getAsBoolean() -> parkedAt(fault, aggregateId);
            case Failure _ -> stoppedBy;
        };
    }

    /** Who is past it by now was brought there by another instance, and does not wait for it. */
    private Optional<Failure> parkedAt(Fault fault, String aggregateId) {
        parked.marks().park(aggregateId, fault);
        OptionalLong number = fault.sequenceNumber();
        return number.isPresent() && updater.holds(aggregateId, number.getAsLong())
                ? goOn(aggregateId)
                : Optional.of(fault);
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
        return failure instanceof Ours || failure instanceof Race || failure instanceof Locked;
    }
}
