package dev.tandem.bench.cost;

/** A way to keep aggregates, and the units that a command costs with it. */
enum Layout {
    CURRENT_STATE("`current-state`") {
        @Override
        Units units(Load load) {
            return transaction(load)
                    .plus(Units.inTransaction(load.state()))
                    .plus(Units.read(load.state()))
                    .dividedBy(load.group());
        }
    },
    CURRENT_STATE_WARM("`current-state`, warm") {
        @Override
        Units units(Load load) {
            return transaction(load)
                    .plus(Units.inTransaction(load.state()))
                    .dividedBy(load.group());
        }
    },
    SNAPSHOT("`snapshot` every 20") {
        @Override
        Units units(Load load) {
            Units write =
                    load.group() == 1 && !load.hasId()
                            ? aloneOrWithState(load)
                            : transaction(load).plus(shareOfState(load));
            return write.plus(Units.read(load.state()))
                    .plus(Units.read(EVERY * load.event()))
                    .dividedBy(load.group());
        }
    },
    SNAPSHOT_WARM("`snapshot` every 20, warm") {
        @Override
        Units units(Load load) {
            return transaction(load)
                    .plus(Units.inTransaction(load.event()))
                    .plus(shareOfState(load))
                    .dividedBy(load.group());
        }
    },
    ACTORS("actors, Pekko's plugin: an event put on a state in memory") {
        @Override
        Units units(Load load) {
            return Units.put(load.event());
        }
    },
    CRUD("a plain CRUD table: one get, one put under a condition, no events") {
        @Override
        Units units(Load load) {
            return Units.put(load.state()).plus(Units.read(load.state()));
        }
    };

    private static final int EVERY = 20;
    private static final double RECORD = 0.5;

    private final String title;

    Layout(String title) {
        this.title = title;
    }

    /** Of one command. */
    abstract Units units(Load load);

    String title() {
        return title;
    }

    /** Whether several commands may go together in it. */
    boolean isOurs() {
        return this != ACTORS && this != CRUD;
    }

    /** The events of the group in a transaction, with the records of the commands. */
    private static Units transaction(Load load) {
        return Units.inTransaction(load.event())
                .plus(load.hasId() ? Units.inTransaction(RECORD) : new Units(0, 0))
                .times(load.group());
    }

    /** The state is written when a group passes a multiple. */
    private static Units shareOfState(Load load) {
        return Units.inTransaction(load.state()).times(Math.min(1, (double) load.group() / EVERY));
    }

    private static Units aloneOrWithState(Load load) {
        return Units.put(load.event())
                .times(1 - 1.0 / EVERY)
                .plus(Units.inTransaction(load.event()).times(1.0 / EVERY))
                .plus(shareOfState(load));
    }

    /**
     * What commands are like.
     *
     * @param state KB
     * @param event KB
     * @param group how many commands of an aggregate go together
     * @param hasId whether they have an id, and so a record
     */
    record Load(double state, double event, int group, boolean hasId) {

        static Load of(double state) {
            return new Load(state, 0.4, 1, false);
        }

        Load grouped(int commands) {
            return new Load(state, event, commands, hasId);
        }

        Load withId() {
            return new Load(state, event, group, true);
        }
    }
}
