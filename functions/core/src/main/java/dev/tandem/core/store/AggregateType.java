package dev.tandem.core.store;

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

    static final String EVENTS = "_events";

    static final String COMMANDS = "_commands";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,128}");

    /** What an aggregate id may look like, for people. */
    public static final String ID_RULE = "must be 1 to 128 characters of A-Z a-z 0-9 - _";

    public AggregateType {
        TakenNames.check(name, idField, stateTable);
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
