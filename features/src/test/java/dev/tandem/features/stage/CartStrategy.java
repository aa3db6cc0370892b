package dev.tandem.features.stage;

import dev.tandem.dynamodb.store.AggregateSettings;
import dev.tandem.dynamodb.store.StateStrategy;

import java.util.Map;

/** How carts are kept, by {@code -Dstrategy}: it deploys the template so, and steps look so. */
public enum CartStrategy {
    /** As the template's defaults are. */
    CURRENT_STATE,
    /** So short that scenarios meet all of it: folds, lone events, snapshots, warm states. */
    SNAPSHOT;

    private static final int EVERY = 5;
    private static final int WARM = 100;

    /** The one that {@code -Dstrategy} names; current-state by default. */
    public static CartStrategy chosen() {
        String name = System.getProperty("strategy", "current-state");
        return switch (name) {
            case "current-state" -> CURRENT_STATE;
            case "snapshot" -> SNAPSHOT;
            default ->
                    throw new IllegalArgumentException(
                            "strategy is '%s': must be current-state or snapshot".formatted(name));
        };
    }

    /** The template's parameters that say so. */
    Map<String, String> parameters() {
        return switch (this) {
            case CURRENT_STATE -> Map.of();
            case SNAPSHOT ->
                    Map.of(
                            "StateStrategy", "snapshot",
                            "SnapshotEvery", Integer.toString(EVERY),
                            "WarmStates", Integer.toString(WARM));
        };
    }

    /** How the steps read what the functions wrote. */
    public AggregateSettings settings() {
        return switch (this) {
            case CURRENT_STATE -> AggregateSettings.DEFAULT;
            case SNAPSHOT -> new AggregateSettings(StateStrategy.SNAPSHOT, EVERY, WARM);
        };
    }

    /** Which call of a command to the store writes, if its function did the one before. */
    public int writingCall() {
        return switch (this) {
            case CURRENT_STATE -> 2;
            // the cart is warm, and not read
            case SNAPSHOT -> 1;
        };
    }

    /** Which version the state item of a cart with so many events has. */
    public long stateVersion(long events) {
        return switch (this) {
            case CURRENT_STATE -> events;
            case SNAPSHOT -> Math.max(1, events - events % EVERY);
        };
    }
}
