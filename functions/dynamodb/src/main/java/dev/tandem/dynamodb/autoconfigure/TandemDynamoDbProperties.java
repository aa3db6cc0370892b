package dev.tandem.dynamodb.autoconfigure;

import static dev.tandem.observe.setting.SettingValue.refused;
import static dev.tandem.observe.setting.SettingValue.requireAtLeast;
import static dev.tandem.observe.setting.SettingValue.requirePositive;

import dev.tandem.core.command.Grouping;
import dev.tandem.core.command.Retry;
import dev.tandem.core.command.RetryPolicy;
import dev.tandem.dynamodb.aggregate.DynamoDbClientSettings;
import dev.tandem.dynamodb.aggregate.DynamoDbSettings;
import dev.tandem.dynamodb.store.AggregateSettings;
import dev.tandem.dynamodb.store.StateStrategy;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Settings of the write side.
 *
 * @param endpoint where DynamoDB is, if not at AWS
 * @param tablePrefix put before the names of all tables
 * @param attemptTimeout how long one try of a call may take
 * @param callTimeout how long a call may take with all tries of the SDK, which are three at most
 * @param keptConnections how many connections to a host the JDK's HTTP client keeps open between
 *     calls, in the whole process, unless http.maxConnections says so to the JDK
 * @param commandWindow how long the result of a command with an id is kept
 * @param scanUnitsPerSecond how many read units a second the scans of a rebuild or an audit may
 *     take in a process, and what an audit of all reads again by itself; those of one that calls
 *     share in all together; from 50; 0 for no bound
 * @param parallelQueries of how many aggregates the events are read at the same time, where a batch
 *     of the stream lacks some of them
 * @param deciding how often a command without a version is decided again
 * @param writing how often a transaction is tried when the store is busy
 * @param queuedCommands how many commands may wait while others on the same aggregate are written,
 *     to be written together then; with 0 each is written by itself
 * @param queueTime how long a command waits for its turn, and then as long again for its answer
 * @param aggregates by the names of aggregate types, such as {@code cart} or {@code shopping-cart}:
 *     how they are kept. Here for its description: {@code AggregateKeeping} reads it
 */
@ConfigurationProperties("tandem.dynamodb")
public record TandemDynamoDbProperties(
        @Nullable URI endpoint,
        @DefaultValue("") String tablePrefix,
        @DefaultValue("2s") Duration attemptTimeout,
        @DefaultValue("6s") Duration callTimeout,
        @DefaultValue("50") int keptConnections,
        @DefaultValue("7d") Duration commandWindow,
        @DefaultValue("0") int scanUnitsPerSecond,
        @DefaultValue("50") int parallelQueries,
        @DefaultValue Retries deciding,
        @DefaultValue Retries writing,
        @DefaultValue("0") int queuedCommands,
        @DefaultValue("5s") Duration queueTime,
        @DefaultValue Map<String, Keeping> aggregates) {

    static final String AGGREGATES = "tandem.dynamodb.aggregates";

    /** A page has up to 250: with less a rebuild would give no sign of life for too long. */
    private static final int LEAST_SCAN_UNITS = 50;

    private static final Pattern TABLE_PREFIX = Pattern.compile("[A-Za-z0-9_.-]{0,128}");

    /** The name of a setting, behind that of its aggregate. */
    static final String EVENTS_TABLE = ".events-table";

    private static final Pattern TABLE_NAME = Pattern.compile("([A-Za-z0-9_.-]{3,255})?");

    public TandemDynamoDbProperties {
        requirePositive("tandem.dynamodb.attempt-timeout", attemptTimeout);
        requirePositive("tandem.dynamodb.call-timeout", callTimeout);
        requirePositive("tandem.dynamodb.command-window", commandWindow);
        requirePositive("tandem.dynamodb.queue-time", queueTime);
        requireAtLeast(0, "tandem.dynamodb.queued-commands", queuedCommands);
        requireAtLeast(1, ConnectionsSetting.NAME, keptConnections);
        requireAtLeast(1, "tandem.dynamodb.parallel-queries", parallelQueries);
        if (scanUnitsPerSecond != 0 && scanUnitsPerSecond < LEAST_SCAN_UNITS) {
            throw refused(
                    "tandem.dynamodb.scan-units-per-second",
                    scanUnitsPerSecond,
                    "0 for no bound, or at least " + LEAST_SCAN_UNITS);
        }
        if (!TABLE_PREFIX.matcher(tablePrefix).matches()) {
            throw refused(
                    "tandem.dynamodb.table-prefix",
                    tablePrefix,
                    "at most 128 characters of A-Z a-z 0-9 _ . -");
        }
    }

    /**
     * With what the settings of one kind of aggregate begin.
     *
     * @param type its name, such as {@code shopping_cart}
     */
    public static String prefixOf(String type) {
        return "%s.%s"
                .formatted(AGGREGATES, type.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
    }

    /**
     * The whole name of a table of events.
     *
     * @param prefix with what the name of the setting begins
     * @param name what was said; empty if nothing was
     * @throws IllegalArgumentException if no table can be called so: says which setting
     */
    public static String eventTable(String prefix, String name) {
        if (!TABLE_NAME.matcher(name).matches()) {
            throw refused(
                    prefix + EVENTS_TABLE,
                    name,
                    "the name of a table: 3 to 255 characters of A-Z a-z 0-9 _ . -");
        }
        return name;
    }

    /** How DynamoDB is reached. */
    public DynamoDbClientSettings access() {
        return new DynamoDbClientSettings(
                endpoint, attemptTimeout, callTimeout, scanUnitsPerSecond, keptConnections);
    }

    /**
     * How aggregates are kept.
     *
     * @param kept how those of a type are, by its name
     * @param eventTables where events of a type are, if they are somebody else's; else empty
     */
    public DynamoDbSettings settings(
            Function<String, AggregateSettings> kept, Function<String, String> eventTables) {
        return new DynamoDbSettings(
                tablePrefix,
                Retry.of(deciding.policy()),
                Retry.of(writing.policy()),
                commandWindow,
                queuedCommands == 0 ? null : new Grouping(queuedCommands, queueTime),
                parallelQueries,
                kept,
                eventTables);
    }

    /**
     * How one kind of aggregate is kept.
     *
     * @param strategy {@code current-state} or {@code snapshot}
     * @param snapshotEvery with {@code snapshot}, after how many events the state is written
     * @param warmStates of how many aggregates the last state stays in memory
     * @param trustWarmFor with {@code snapshot}, how long after its last event the next one is put
     *     upon a warm state without a look whether the table has been restored, up to a minute
     * @param eventsTable the whole name of the table of its events, where they are those of another
     *     deployment, with another prefix. Here for its description: who only reads events is told
     *     nothing of how they are kept, and asks {@link #eventTable}
     */
    public record Keeping(
            @DefaultValue("current-state") StateStrategy strategy,
            @DefaultValue("20") int snapshotEvery,
            @DefaultValue("0") int warmStates,
            @DefaultValue("0s") Duration trustWarmFor,
            @DefaultValue("") String eventsTable) {

        /**
         * As the store has it.
         *
         * @param prefix with what the names of these settings begin
         * @throws IllegalArgumentException if one can't have its value: says which
         */
        public AggregateSettings settings(String prefix) {
            requireAtLeast(2, prefix + ".snapshot-every", snapshotEvery);
            requireAtLeast(0, prefix + ".warm-states", warmStates);
            requireTrust(prefix + ".trust-warm-for");
            return new AggregateSettings(strategy, snapshotEvery, warmStates, trustWarmFor);
        }

        private void requireTrust(String setting) {
            if (trustWarmFor.isNegative()
                    || trustWarmFor.compareTo(AggregateSettings.LONGEST_TRUST) > 0) {
                throw refused(setting, trustWarmFor, "from 0s to 1m");
            }
            if (trustWarmFor.isPositive()
                    && (strategy != StateStrategy.SNAPSHOT || warmStates == 0)) {
                throw refused(
                        setting,
                        trustWarmFor,
                        "0s unless strategy is snapshot and warm-states is more than 0: nothing"
                                + " else has warm states to trust");
            }
        }
    }

    /**
     * Retries with exponential pauses and full jitter.
     *
     * @param maxAttempts tries in all
     * @param base upper limit of the first pause
     * @param cap upper limit of any pause
     */
    public record Retries(
            @DefaultValue("10") int maxAttempts,
            @DefaultValue("50ms") Duration base,
            @DefaultValue("1s") Duration cap) {

        RetryPolicy policy() {
            return new RetryPolicy(maxAttempts, base, cap);
        }
    }
}
