package dev.tandem.cdk;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How the states of an aggregate are kept.
 *
 * @param snapshotEvery after how many events the state is written; 0: with every event
 * @param snapshotsRemain whether there may be states from a time when it was otherwise
 * @param warmStates of how many aggregates an instance keeps the last state in memory
 */
record StrategySettings(int snapshotEvery, boolean snapshotsRemain, int warmStates) {

    private static final String DEFAULT_EVERY = "20";

    boolean hasSnapshots() {
        return snapshotEvery > 0 || snapshotsRemain;
    }

    /** Who reads nothing before it writes has the event before looked at with the write. */
    boolean hasWarmSnapshots() {
        return hasSnapshots() && warmStates > 0;
    }

    /** The settings of a function that reads states. */
    Map<String, String> environment(String aggregate) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put(
                name(aggregate, "STRATEGY"), snapshotEvery > 0 ? "snapshot" : "current-state");
        environment.put(
                name(aggregate, "SNAPSHOT_EVERY"),
                snapshotEvery > 0 ? Integer.toString(snapshotEvery) : DEFAULT_EVERY);
        return environment;
    }

    /** The settings of a function that writes them. */
    Map<String, String> environmentOfCommands(String aggregate) {
        Map<String, String> environment = environment(aggregate);
        environment.put(name(aggregate, "WARM_STATES"), Integer.toString(warmStates));
        return environment;
    }

    /**
     * The settings of a function that reads somebody else's events, whose tables may have another
     * prefix.
     */
    static Map<String, String> ofEvents(String aggregate, String table) {
        return Map.of(name(aggregate, "EVENTS_TABLE"), table);
    }

    private static String name(String aggregate, String setting) {
        return "TANDEM_DYNAMODB_AGGREGATES_%s_%s"
                .formatted(aggregate.toUpperCase(Locale.ROOT), setting);
    }
}
