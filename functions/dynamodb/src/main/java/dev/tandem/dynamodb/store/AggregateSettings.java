package dev.tandem.dynamodb.store;

import java.time.Duration;

/**
 * How one kind of aggregate is kept.
 *
 * @param strategy whether the state is written always or now and then
 * @param snapshotEvery with {@code SNAPSHOT}, after how many events the state is written, from 2
 * @param warmStates of how many aggregates the last state stays in memory, so that a command on one
 *     of them reads nothing; 0 for none. The condition on the version decides as ever
 * @param trustedFor with {@code SNAPSHOT}, for how long after the last event of a warm state was
 *     decided the next one is put alone, up to a minute: nobody looks then whether the table has
 *     been restored meanwhile under its name, which takes DynamoDB longer. Zero: never, an event
 *     upon a warm state is written in one transaction with a look at the one before
 */
public record AggregateSettings(
        StateStrategy strategy, int snapshotEvery, int warmStates, Duration trustedFor) {

    /** For how long a warm state can be trusted. */
    public static final Duration LONGEST_TRUST = Duration.ofMinutes(1);

    /** The state with every event, and nothing in memory. */
    public static final AggregateSettings DEFAULT =
            new AggregateSettings(StateStrategy.CURRENT_STATE, 20, 0);

    public AggregateSettings {
        if (snapshotEvery < 2) {
            throw new IllegalArgumentException(
                    "a snapshot every %s events: must be 2 or more".formatted(snapshotEvery));
        }
        if (trustedFor.isNegative() || trustedFor.compareTo(LONGEST_TRUST) > 0) {
            throw new IllegalArgumentException(
                    "a warm state is trusted for %s: must be from zero to a minute"
                            .formatted(trustedFor));
        }
        if (warmStates < 0) {
            throw new IllegalArgumentException(
                    "%s warm states: must be 0 or more".formatted(warmStates));
        }
    }

    /** Where an event upon a warm state is never put alone. */
    public AggregateSettings(StateStrategy strategy, int snapshotEvery, int warmStates) {
        this(strategy, snapshotEvery, warmStates, Duration.ZERO);
    }

    /** The same, where warm states are trusted for so long, up to a minute. */
    public AggregateSettings trusting(Duration time) {
        return new AggregateSettings(strategy, snapshotEvery, warmStates, time);
    }
}
