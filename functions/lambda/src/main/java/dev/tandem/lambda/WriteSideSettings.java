package dev.tandem.lambda;

import dev.tandem.core.command.CommandObserver;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.dynamodb.aggregate.DynamoDbClientSettings;
import dev.tandem.dynamodb.aggregate.KeptConnections;
import dev.tandem.dynamodb.autoconfigure.TandemDynamoDbProperties;
import dev.tandem.dynamodb.autoconfigure.TandemDynamoDbProperties.Keeping;
import dev.tandem.dynamodb.autoconfigure.TandemDynamoDbProperties.Retries;
import dev.tandem.dynamodb.event.DynamoDbEventLog;
import dev.tandem.dynamodb.store.AggregateSettings;
import dev.tandem.dynamodb.store.StateStrategy;
import dev.tandem.lambda.setting.EnvironmentSettings;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The settings of the write side, with the defaults of Spring's face. */
final class WriteSideSettings {

    private static final String PREFIX = "tandem.dynamodb.";

    private static final String STRATEGY = ".strategy";
    private static final String SNAPSHOT_EVERY = ".snapshot-every";
    private static final String WARM_STATES = ".warm-states";
    private static final String TRUST_WARM_FOR = ".trust-warm-for";
    private static final String EVENTS_TABLE = ".events-table";

    /** What is to be said of one kind of aggregate, behind its name. */
    static final List<String> OF_AN_AGGREGATE =
            List.of(STRATEGY, SNAPSHOT_EVERY, WARM_STATES, TRUST_WARM_FOR, EVENTS_TABLE);

    private WriteSideSettings() {}

    /** What aggregates need from DynamoDB, as the settings say. */
    static DynamoDbAggregateFactory factory(
            EnvironmentSettings settings,
            Function<DynamoDbClientSettings, DynamoDbClient> clients,
            List<CommandObserver> observers) {
        TandemDynamoDbProperties properties = read(settings);
        return DynamoDbAggregateFactory.of(
                clients.apply(properties.access()),
                properties.settings(
                        type -> kept(type, settings), type -> eventTable(type, settings)),
                observers);
    }

    /** Before anything is asked over HTTP: from then on the JDK asks no more how many to keep. */
    static void keepConnections(EnvironmentSettings settings) {
        KeptConnections.keep(keptConnections(settings));
    }

    private static int keptConnections(EnvironmentSettings settings) {
        return settings.number(PREFIX + "kept-connections", KeptConnections.BY_DEFAULT);
    }

    static TandemDynamoDbProperties read(EnvironmentSettings settings) {
        return new TandemDynamoDbProperties(
                settings.uri(PREFIX + "endpoint").orElse(null),
                settings.text(PREFIX + "table-prefix").orElse(""),
                settings.time(PREFIX + "attempt-timeout", "2s"),
                settings.time(PREFIX + "call-timeout", "6s"),
                keptConnections(settings),
                settings.time(PREFIX + "command-window", "7d"),
                settings.number(PREFIX + "scan-units-per-second", 0),
                settings.number(PREFIX + "parallel-queries", DynamoDbEventLog.PARALLEL_QUERIES),
                retries(PREFIX + "deciding.", settings),
                retries(PREFIX + "writing.", settings),
                settings.number(PREFIX + "queued-commands", 0),
                settings.time(PREFIX + "queue-time", "5s"),
                Map.of());
    }

    private static Retries retries(String prefix, EnvironmentSettings settings) {
        return new Retries(
                settings.number(prefix + "max-attempts", 10),
                settings.time(prefix + "base", "50ms"),
                settings.time(prefix + "cap", "1s"));
    }

    /**
     * Lets it be said how aggregates are kept also where nobody asks: to functions that only read
     * their events.
     *
     * @param types their names
     */
    static void know(Set<String> types, EnvironmentSettings settings) {
        for (String type : types) {
            for (String setting : OF_AN_AGGREGATE) {
                settings.know(TandemDynamoDbProperties.prefixOf(type) + setting);
            }
        }
    }

    /**
     * How one kind of aggregate is kept.
     *
     * @param type its name, such as {@code shopping_cart}
     */
    static AggregateSettings kept(String type, EnvironmentSettings settings) {
        String name = TandemDynamoDbProperties.prefixOf(type);
        return new Keeping(
                        settings.oneOf(name + STRATEGY, StateStrategy.CURRENT_STATE),
                        settings.number(name + SNAPSHOT_EVERY, 20),
                        settings.number(name + WARM_STATES, 0),
                        settings.time(name + TRUST_WARM_FOR, "0s"),
                        "")
                .settings(name);
    }

    /** The table of its events, if it is somebody else's; else empty. */
    static String eventTable(String type, EnvironmentSettings settings) {
        String name = TandemDynamoDbProperties.prefixOf(type);
        return TandemDynamoDbProperties.eventTable(
                name, settings.text(name + EVENTS_TABLE).orElse(""));
    }
}
