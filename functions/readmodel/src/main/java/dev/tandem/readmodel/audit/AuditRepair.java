package dev.tandem.readmodel.audit;

import dev.tandem.core.store.AggregateStore;
import dev.tandem.readmodel.audit.Finding.Kind;
import dev.tandem.readmodel.park.ParkingUpdater;

/**
 * Mends rows and states that differ from their events.
 *
 * @param store has the states
 * @param updater has the rows
 */
record AuditRepair(AggregateStore<?, ?> store, ParkingUpdater<?> updater) {

    /** Whether rows that differ or lag were made anew, or a state that differs was folded anew. */
    boolean isDone(String id, AggregateFindings found) {
        boolean areOfRows = found.have(Kind.ROW_DRIFT) || found.have(Kind.BEHIND);
        boolean areRows = areOfRows && CatchUp.isDone(updater.repair(id));
        boolean isState = found.have(Kind.STATE_DRIFT) && store.foldAnew(id);
        return areRows || isState;
    }
}
