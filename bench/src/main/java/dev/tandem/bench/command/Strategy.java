package dev.tandem.bench.command;

import dev.tandem.dynamodb.store.AggregateSettings;
import dev.tandem.dynamodb.store.StateStrategy;

import java.time.Duration;

/** The ways to keep an aggregate. */
public enum Strategy {
    CURRENT_STATE("current-state", StateStrategy.CURRENT_STATE, 0),
    CURRENT_STATE_WARM("current-state, warm", StateStrategy.CURRENT_STATE, 1_000),
    SNAPSHOT("snapshot", StateStrategy.SNAPSHOT, 0),
    SNAPSHOT_WARM("snapshot, warm", StateStrategy.SNAPSHOT, 1_000),
    /** Nobody looks whether the table has been restored within half a minute. */
    SNAPSHOT_TRUSTED("snapshot, warm, trusted", StateStrategy.SNAPSHOT, 1_000);

    /** After so many events a snapshot is due. */
    public static final int EVERY = 20;

    private final String title;
    private final StateStrategy strategy;
    private final int warmStates;

    Strategy(String title, StateStrategy strategy, int warmStates) {
        this.title = title;
        this.strategy = strategy;
        this.warmStates = warmStates;
    }

    public String title() {
        return title;
    }

    public AggregateSettings settings() {
        return new AggregateSettings(strategy, EVERY, warmStates)
                .trusting(isTrusted() ? Duration.ofSeconds(30) : Duration.ZERO);
    }

    boolean isTrusted() {
        return this == SNAPSHOT_TRUSTED;
    }

    boolean isSnapshot() {
        return strategy == StateStrategy.SNAPSHOT;
    }

    boolean isWarm() {
        return warmStates > 0;
    }

    /** Of an arm with it. */
    public String arm(String what) {
        return title + ": " + what;
    }
}
