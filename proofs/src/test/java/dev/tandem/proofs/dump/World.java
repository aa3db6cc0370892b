package dev.tandem.proofs.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.harness.aws.stream.PollerSettings;
import dev.tandem.harness.aws.stream.StartingPosition;
import dev.tandem.harness.aws.stream.StreamPoller;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Map;

import javax.sql.DataSource;

/** Both sides of the cart as a deployment sees them, with either strategy at work on one table. */
final class World implements AutoCloseable {

    /** Far below the default of 20, so that a short history meets several snapshots. */
    static final int SNAPSHOT_EVERY = 5;

    private static final Duration TIME = Duration.ofMinutes(2);

    private final Place place;
    private final DynamoDbClient dynamoDb;
    private final DynamoDbStreamsClient streams;
    private final DataSource database;
    private final Functions current;
    private final Functions snapshot;

    World(Place place) {
        this.place = place;
        dynamoDb = place.access().client();
        streams = DynamoDbLocal.shared().streamsClient(place.accessKey());
        database = new DriverManagerDataSource(place.jdbcUrl());
        current = Functions.over(place, dynamoDb);
        snapshot =
                Functions.over(
                        place,
                        dynamoDb,
                        "tandem.dynamodb.aggregates.cart.strategy=snapshot",
                        "tandem.dynamodb.aggregates.cart.snapshot-every=" + SNAPSHOT_EVERY);
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
        return current;
    }

    /** Whose carts are kept by {@code snapshot}. */
    Functions snapshot() {
        return snapshot;
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
                current.updater(),
                settings);
    }

    static void awaitStart(StreamPoller stream) {
        await("the stream").atMost(TIME).until(stream::isStarted);
    }

    static void awaitIdle(StreamPoller stream) {
        stream.awaitIdle(TIME);
    }

    /** Sends a command that is accepted. */
    static JsonNode accepted(Functions functions, String command, String json) {
        return accepted(functions, command, json, Map.of());
    }

    static JsonNode accepted(
            Functions functions, String command, String json, Map<String, String> headers) {
        JsonNode answer = functions.call(command, json, headers);
        assertThat(answer.has("version")).as("%s %s: %s", command, json, answer).isTrue();
        return answer;
    }

    @Override
    public void close() {
        snapshot.close();
        current.close();
        streams.close();
        dynamoDb.close();
    }
}
