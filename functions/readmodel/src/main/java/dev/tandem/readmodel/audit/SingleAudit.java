package dev.tandem.readmodel.audit;

import dev.tandem.core.command.Pauses;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.FailureException;
import dev.tandem.core.store.CorruptAggregateException;
import dev.tandem.readmodel.failure.DatabaseFailure;
import dev.tandem.readmodel.park.ParkingUpdater;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Looks at one aggregate. Commands may keep coming: what is found is looked at again before it is
 * told.
 *
 * @param updater repairs rows, and catches up with events that they lack
 * @param clock tells how old an event is
 * @param pauses between two looks at an aggregate
 */
record SingleAudit<S, E, R>(
        AuditedAggregate<S, E, R> audited,
        ParkingUpdater<E> updater,
        InstantSource clock,
        Pauses pauses,
        AuditRequest request) {

    private static final Logger LOG = LoggerFactory.getLogger(Auditor.class);

    /** Looks at an aggregate that is being written meanwhile. */
    private static final int LOOKS = 4;

    /** What this aggregate alone is to blame for is found, and ends no audit of the others. */
    Examined of(String id) {
        try {
            return foundOrMended(id);
        } catch (RuntimeException e) {
            if (DatabaseFailure.isUnavailability(e)) {
                throw e;
            }
            return Examined.of(
                    AggregateFindings.only(
                            Finding.of(
                                    id, Finding.Kind.UNAUDITABLE, DatabaseFailure.of(e).text())));
        }
    }

    /** A state that can't even be looked at is mended first. */
    private Examined foundOrMended(String id) {
        try {
            return found(id);
        } catch (CorruptAggregateException e) {
            if (!request.isRepairing() || !audited.store().foldAnew(id)) {
                throw e;
            }
            Examined mended = found(id);
            return new Examined(mended.found(), mended.isCaughtUp(), true);
        }
    }

    private Examined found(String id) {
        AggregateFindings found = look(id);
        boolean isCaughtUp = found.lag() > 0 && isDone(updater.catchUp(id));
        if (isCaughtUp) {
            if (found.isBehind()) {
                LOG.warn(
                        "The rows of {} lacked {} events for {} s, and have them now: see why the"
                                + " stream did not bring them",
                        id,
                        found.lag(),
                        found.lagging().toSeconds());
            }
            found = look(id).met(found);
        }
        boolean isRepaired = request.isRepairing() && isRepaired(id, found);
        return new Examined(isRepaired ? look(id) : found, isCaughtUp, isRepaired);
    }

    private boolean isRepaired(String id, AggregateFindings found) {
        boolean areRows = found.areOfRows() && isDone(updater.repair(id));
        boolean isState = found.areOfState() && audited.store().foldAnew(id);
        return areRows || isState;
    }

    /** What is the aggregate's own fault is found again, and told. */
    private static boolean isDone(Optional<Failure> stoppedBy) {
        stoppedBy
                .filter(failure -> !(failure instanceof Fault))
                .ifPresent(failure -> {
                    throw new FailureException(failure);
                });
        return stoppedBy.isEmpty();
    }

    private AggregateFindings look(String id) {
        for (int look = 1; ; look++) {
            AggregateFindings found = audit().of(id);
            if (found.findings().isEmpty() || look == LOOKS) {
                return found;
            }
            pauses.await(Duration.ofMillis(20L << look));
        }
    }

    AggregateAudit<S, E, R> audit() {
        return new AggregateAudit<>(audited, clock.instant(), request.allowedLag());
    }
}
