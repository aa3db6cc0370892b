package dev.tandem.dynamodb.aggregate;

import dev.tandem.core.command.Grouping;
import dev.tandem.core.command.Retry;
import dev.tandem.core.command.RetryPolicy;
import dev.tandem.dynamodb.event.DynamoDbEventLog;
import dev.tandem.dynamodb.store.AggregateSettings;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * How aggregates are kept in DynamoDB, and how often something is tried for them.
 *
 * @param tablePrefix put before the names of all tables
 * @param deciding how often a command without a version is decided again
 * @param writing how often a transaction is tried when the store is busy
 * @param commandWindow how long results of commands with an id are kept
 * @param groupingOrNull how commands on one aggregate wait for each other, to be written together;
 *     null if each is written by itself
 * @param parallelQueries of how many aggregates events are read at the same time, from 1
 * @param aggregates how aggregates are kept, by the name of their type
 * @param eventTables the whole names of the tables of events that are somebody else's, and so under
 *     another prefix, by the name of their type; empty for the name by the table contract
 */
public record DynamoDbSettings(
        String tablePrefix,
        Retry deciding,
        Retry writing,
        Duration commandWindow,
        @Nullable Grouping groupingOrNull,
        int parallelQueries,
        Function<String, AggregateSettings> aggregates,
        Function<String, String> eventTables) {

    /** No prefix, results kept for a week, retries in real time, all aggregates kept by default. */
    public static DynamoDbSettings defaults() {
        Retry retry = Retry.of(RetryPolicy.DEFAULT);
        return new DynamoDbSettings(
                "",
                retry,
                retry,
                Duration.ofDays(7),
                null,
                DynamoDbEventLog.PARALLEL_QUERIES,
                _ -> AggregateSettings.DEFAULT,
                _ -> "");
    }

    /** The same with another prefix. */
    public DynamoDbSettings withTablePrefix(String prefix) {
        return new DynamoDbSettings(
                prefix,
                deciding,
                writing,
                commandWindow,
                groupingOrNull,
                parallelQueries,
                aggregates,
                eventTables);
    }

    /** The same, where commands and transactions are tried like this. */
    public DynamoDbSettings withRetry(Retry retry) {
        return new DynamoDbSettings(
                tablePrefix,
                retry,
                retry,
                commandWindow,
                groupingOrNull,
                parallelQueries,
                aggregates,
                eventTables);
    }

    /** The same, where aggregates of that type are kept like this. */
    public DynamoDbSettings keeping(String aggregateType, AggregateSettings settings) {
        return new DynamoDbSettings(
                tablePrefix,
                deciding,
                writing,
                commandWindow,
                groupingOrNull,
                parallelQueries,
                name -> name.equals(aggregateType) ? settings : aggregates.apply(name),
                eventTables);
    }

    /** The same, where events of that type are read from the table of that whole name. */
    public DynamoDbSettings withEventTable(String aggregateType, String table) {
        return new DynamoDbSettings(
                tablePrefix,
                deciding,
                writing,
                commandWindow,
                groupingOrNull,
                parallelQueries,
                aggregates,
                name -> name.equals(aggregateType) ? table : eventTables.apply(name));
    }

    /** The same, where commands on one aggregate wait for each other like this. */
    public DynamoDbSettings withGrouping(Grouping grouping) {
        return new DynamoDbSettings(
                tablePrefix,
                deciding,
                writing,
                commandWindow,
                grouping,
                parallelQueries,
                aggregates,
                eventTables);
    }

    /** The same, where events of so many aggregates are read at the same time. */
    public DynamoDbSettings withParallelQueries(int most) {
        return new DynamoDbSettings(
                tablePrefix,
                deciding,
                writing,
                commandWindow,
                groupingOrNull,
                most,
                aggregates,
                eventTables);
    }

    Optional<Grouping> grouping() {
        return Optional.ofNullable(groupingOrNull);
    }

    AggregateSettings of(String aggregateType) {
        return aggregates.apply(aggregateType);
    }

    String eventTable(String aggregateType) {
        return eventTables.apply(aggregateType);
    }
}
