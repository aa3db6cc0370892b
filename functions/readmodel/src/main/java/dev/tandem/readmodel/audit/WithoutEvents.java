package dev.tandem.readmodel.audit;

import dev.tandem.core.projection.Row;
import dev.tandem.readmodel.audit.Finding.Kind;

/** What is found of an aggregate of which the event log has nothing. */
final class WithoutEvents {

    private WithoutEvents() {}

    static Finding state(String id, SeenState<?> state) {
        return Finding.of(
                id,
                Kind.STATE_WITHOUT_EVENTS,
                state.state()
                        .map(there ->
                                "a state at version %s, and no event".formatted(there.version()))
                        .orElse("a state of other code, and no event"));
    }

    static Finding row(String id, Row<?> row) {
        return Finding.of(
                id,
                Kind.ROW_WITHOUT_EVENTS,
                "rows at event %s, and no event".formatted(row.lastSequenceNumber()));
    }
}
