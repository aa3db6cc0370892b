package dev.tandem.proofs.dump;

import static org.awaitility.Awaitility.await;

import dev.tandem.harness.aws.stream.PollerSettings;
import dev.tandem.harness.aws.stream.StartingPosition;
import dev.tandem.harness.aws.stream.StreamPoller;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import javax.sql.DataSource;

/** Both sides of the cart as a deployment sees them, with either strategy at work on one table. */
final class World implements AutoCloseable {

    private static final Duration TIME = Duration.ofMinutes(2);

    private final Place place;
    private final DynamoDbClient dynamoDb;
    private final DynamoDbStreamsClient streams;
    private final DataSource database;
    private final Map<String, Functions> byStrategy = new HashMap<>();

    World(Place place) {
        this.place = place;
        dynamoDb = place.access().client();
        streams = DynamoDbLocal.shared().streamsClient(place.accessKey());
        database = new DriverManagerDataSource(place.jdbcUrl());
    }

    Place place() {
        return place;
    }

    DynamoDbClient dynamoDb() {
        return dynamoDb;
    }

    DataSource database() {
        return database;
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(database);
    }

    /** Whose carts are kept by {@code current-state}; anything else is the same with both. */
    Functions current() {
        return keeping("current-state");
    }

    /** Whose carts are kept by {@code snapshot}. */
    Functions snapshot() {
        return keeping("snapshot");
    }

    private Functions keeping(String strategy) {
        return byStrategy.computeIfAbsent(
                strategy,
                _ ->
                        Functions.over(
                                place,
                                dynamoDb,
                                "tandem.dynamodb.aggregates.cart.strategy=" + strategy,
                                // so few that a short history meets several snapshots
                                "tandem.dynamodb.aggregates.cart.snapshot-every=5"));
    }

    /** Lets the stream wake the updater, mapped as in the template, until it is closed. */
    StreamPoller connect(StartingPosition start) {
        return connect(PollerSettings.forEvents().startingAt(start));
    }

    StreamPoller connect(PollerSettings settings) {
        return StreamPoller.start(
                streams,
                dynamoDb.describeTable(table -> table.tableName("cart_events"))
                        .table()
                        .latestStreamArn(),
                current().updater(),
                settings);
    }

    static void awaitStart(StreamPoller stream) {
        await("the stream").atMost(TIME).until(stream::isStarted);
    }

    static void awaitIdle(StreamPoller stream) {
        stream.awaitIdle(TIME);
    }

    @Override
    public void close() {
        byStrategy.values().forEach(Functions::close);
        streams.close();
        dynamoDb.close();
    }
}
