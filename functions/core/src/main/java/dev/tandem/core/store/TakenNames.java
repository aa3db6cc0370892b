package dev.tandem.core.store;

import java.util.Set;

/** The names that something else of an aggregate has. */
final class TakenNames {

    /** What stands beside the id in a request, an answer, an event, a state, a record. */
    private static final Set<String> BESIDE_THE_ID =
            Set.of(
                    "version",
                    "commandId",
                    "correlationId",
                    "causationId",
                    "events",
                    "sequenceNumber",
                    "eventType",
                    "eventVersion",
                    "body",
                    "createdAt",
                    "updatedAt",
                    "metadata",
                    "writeId",
                    "foldFingerprint");

    private TakenNames() {}

    /**
     * @throws IllegalArgumentException if the id or the table of states has one of them
     */
    static void check(String name, String idField, String stateTable) {
        if (BESIDE_THE_ID.contains(idField)) {
            throw new IllegalArgumentException(
                    "the id of %s can't be called '%s': that stands beside it already, call it %sId"
                            .formatted(name, idField, name));
        }
        if (stateTable.equals(name + AggregateType.EVENTS)
                || stateTable.equals(name + AggregateType.COMMANDS)) {
            throw new IllegalArgumentException(
                    "the states of %s can't be in %s, which has its events or the results of its commands: call their table otherwise"
                            .formatted(name, stateTable));
        }
    }
}
