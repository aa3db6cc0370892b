package dev.tandem.bench.cost;

/**
 * What a month costs at a load that never rests, all commands of one event.
 *
 * @param prices of AWS
 * @param perSecond commands
 */
record Month(Prices prices, double perSecond) {

    private static final double HOURS = 730;
    private static final double SECONDS = HOURS * 3600;

    /** Lambda asks each shard four times a second, and calls no more often. */
    private static final double POLLS = 4;

    private static final double UNITS_OF_A_SHARD = 1000;
    private static final double CALL_MILLIS = 15;
    private static final double EVENT_MILLIS = 0.2;
    private static final int INSTANCES = 3;

    /** Of a get and a transaction, as published. */
    private static final double COMMAND_MILLIS = 33;

    private static final Layout.Load SMALL = Layout.Load.of(0.8);

    /** Calls of the function that updates the read model, and its database. */
    double readSide() {
        double units = Layout.CURRENT_STATE.units(SMALL).write() * perSecond;
        double shards = Math.max(1, Math.ceil(units / UNITS_OF_A_SHARD));
        double calls = Math.min(perSecond, shards * POLLS);
        double millis = CALL_MILLIS + EVENT_MILLIS * perSecond / calls;
        return calls * SECONDS / 1e6 * prices.ofMillionCalls(millis) + database();
    }

    private double database() {
        return HOURS * prices.databaseHour();
    }

    /** Units and calls of commands, and the read side. */
    double functions(Layout layout) {
        return commands(layout) + calls() + readSide();
    }

    /** Three instances that take commands and follow the events, units, and the same database. */
    double actors() {
        return commands(Layout.ACTORS)
                + INSTANCES * HOURS * prices.actorInstanceHour()
                + database();
    }

    /** Without events and read model: functions and a table. */
    double crud() {
        return commands(Layout.CRUD) + calls();
    }

    private double commands(Layout layout) {
        return millions() * prices.ofMillion(layout.units(SMALL));
    }

    private double calls() {
        return millions() * prices.ofMillionCalls(COMMAND_MILLIS);
    }

    private double millions() {
        return perSecond * SECONDS / 1e6;
    }
}
