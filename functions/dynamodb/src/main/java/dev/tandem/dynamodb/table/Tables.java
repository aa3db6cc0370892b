package dev.tandem.dynamodb.table;

import dev.tandem.core.store.AggregateType;

/**
 * The names of an aggregate's tables.
 *
 * @param state current state, key: the aggregate's id
 * @param events events, keys: the aggregate's id and {@code sequenceNumber}
 * @param commands results of commands that carried an id, keyed by that id
 */
public record Tables(String state, String events, String commands) {

    /**
     * The names by the convention of the table contract: carts, cart_events, cart_commands.
     *
     * @param prefix put before each name, to keep stages apart in one account; may be empty
     */
    public static Tables of(AggregateType type, String prefix) {
        return new Tables(
                prefix + type.stateTable(),
                prefix + type.eventTable(),
                prefix + type.commandTable());
    }

    /** The same, with events in another table; in the same if that has no name. */
    public Tables withEvents(String table) {
        return table.isEmpty() ? this : new Tables(state, table, commands);
    }
}
