package dev.tandem.readmodel.audit;

import dev.tandem.core.command.Pauses;
import dev.tandem.core.event.BoundedReads;
import dev.tandem.core.store.CorruptAggregateException;
import dev.tandem.readmodel.failure.DatabaseFailure;
import dev.tandem.readmodel.park.ParkingUpdater;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.InstantSource;

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

    /** The same, which reads like that. */
    SingleAudit<S, E, R> bounded(BoundedReads reads) {
        return new SingleAudit<>(audited.bounded(reads), updater, clock, pauses, request);
    }

    /** What this aggregate alone is to blame for is found, and ends no audit of the others. */
    Examined of(String id) {
        try {
            return foundOrMended(id);
        } catch (RuntimeException e) {
            if (DatabaseFailure.isUnavailability(e)) {
                throw e;
            }
            return new Examined(
                    AggregateFindings.only(
                            Finding.of(id, Finding.Kind.UNAUDITABLE, DatabaseFailure.of(e).text())),
                    catchUp().isDoneAllTheSame(id),
                    false);
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
        AggregateFindings first = look(id);
        if (first.lag().events() == 0 || !catchUp().isDone(id)) {
            return repaired(id, first, false);
        }
        AggregateFindings now = look(id);
        boolean isCaughtUp = now.lag().events() < first.lag().events();
        if (isCaughtUp && first.have(Finding.Kind.BEHIND)) {
            LOG.warn(
                    "The rows of {} lacked {} events for {} s, and have them now: see why the"
                            + " stream did not bring them",
                    id,
                    first.lag().events(),
                    first.lag().age().toSeconds());
        }
        return repaired(id, now.met(first.lag()), isCaughtUp);
    }

    private Examined repaired(String id, AggregateFindings found, boolean isCaughtUp) {
        boolean isRepaired =
                request.isRepairing()
                        && new AuditRepair(audited.store(), updater).isDone(id, found);
        return new Examined(isRepaired ? look(id) : found, isCaughtUp, isRepaired);
    }

    private CatchUp<E> catchUp() {
        return new CatchUp<>(audited.lackedEvents(), updater, clock.instant());
    }

    private AggregateFindings look(String id) {
        return new RepeatedLook(pauses).of(() -> audit().of(id));
    }

    private AggregateAudit<S, E, R> audit() {
        return new AggregateAudit<>(audited, clock.instant(), request.allowedLag());
    }
}
