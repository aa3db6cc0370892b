package dev.tandem.dynamodb.store;

/**
 * How one kind of aggregate is kept.
 *
 * @param strategy whether the state is written always or now and then
 * @param snapshotEvery with {@code SNAPSHOT}, after how many events the state is written, from 2
 * @param warmStates of how many aggregates the last state stays in memory, so that a command on one
 *     of them reads nothing; 0 for none. The condition on the version decides as ever
 */
public record AggregateSettings(StateStrategy strategy, int snapshotEvery, int warmStates) {

    /** The state with every event, and nothing in memory. */
    public static final AggregateSettings DEFAULT =
            new AggregateSettings(StateStrategy.CURRENT_STATE, 20, 0);

    public AggregateSettings {
        if (snapshotEvery < 2) {
            throw new IllegalArgumentException(
                    "a snapshot every %s events: must be 2 or more".formatted(snapshotEvery));
        }
        if (warmStates < 0) {
            throw new IllegalArgumentException(
                    "%s warm states: must be 0 or more".formatted(warmStates));
        }
    }
}
