package dev.tandem.readmodel.audit;

import dev.tandem.readmodel.internal.IdBalance;

import java.util.List;
import java.util.Optional;

/**
 * Which states and rows the walk over the events has met: the others have no events, or these were
 * not met beside them.
 *
 * @param states those that it has not met
 * @param rows which rows it has met
 * @param areRowsRead whether all rows were compared with these
 */
record Coverage(UnmetStates states, IdBalance rows, boolean areRowsRead) {

    /** The states to be looked at; empty where all of them have to be. */
    Optional<List<String>> unmetStates() {
        return states.areTooMany() ? Optional.empty() : Optional.of(states.aggregateIds());
    }

    boolean areAllRowsMet() {
        return areRowsRead && rows.isEven();
    }

    /** Whether a row has to be looked at. */
    boolean mayLackEvents(String aggregateId) {
        return !areRowsRead || rows.mayDiffer(aggregateId);
    }
}
