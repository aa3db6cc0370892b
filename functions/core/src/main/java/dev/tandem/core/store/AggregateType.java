package dev.tandem.core.store;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names a kind of aggregate, once for tables, JSON and messages.
 *
 * @param name snake_case singular, such as {@code cart}: the events are in the table {@code
 *     cart_events}, the results of commands in {@code cart_commands}
 * @param idField what its id is called in JSON and as the tables' key, such as {@code cartId}
 * @param stateTable the table of its states, such as {@code carts}
 */
public record AggregateType(String name, String idField, String stateTable) {

    private static final String EVENTS = "_events";

    private static final String COMMANDS = "_commands";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    /** What stands beside the id in a request, an answer, an event, a state, a record. */
    private static final Set<String> TAKEN =
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

    /** What an aggregate id may look like, for people. */
    public static final String ID_RULE = "must be 1 to 128 characters of A-Z a-z 0-9 - _";

    public AggregateType {
        if (TAKEN.contains(idField)) {
            throw new IllegalArgumentException(
                    "the id of %s can't be called '%s': that stands beside it already, call it %sId"
                            .formatted(name, idField, name));
        }
        if (stateTable.equals(name + EVENTS) || stateTable.equals(name + COMMANDS)) {
            throw new IllegalArgumentException(
                    "the states of %s can't be in %s, which has its events or the results of its commands: call their table otherwise"
                            .formatted(name, stateTable));
        }
    }

    /** Whose table of states is called as it is, with an s: for other plurals, name the table. */
    public AggregateType(String name, String idField) {
        this(name, idField, name + "s");
    }

    /** Whether this can be an aggregate's id. */
    public static boolean isId(String candidate) {
        return ID.matcher(candidate).matches();
    }

    public String eventTable() {
        return name + EVENTS;
    }

    public String commandTable() {
        return name + COMMANDS;
    }
}
