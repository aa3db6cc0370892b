package dev.tandem.proofs;

import dev.tandem.harness.aws.stream.DeliveryRules;
import dev.tandem.harness.aws.stream.PollerSettings;
import dev.tandem.harness.aws.stream.PollingIntervals;
import dev.tandem.harness.aws.stream.StartingPosition;
import dev.tandem.harness.aws.stream.StreamPoller;
import dev.tandem.harness.aws.stream.function.StreamTarget;
import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.harness.engines.postgres.LocalPostgres;

import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.util.List;
import java.util.function.Function;

/**
 * Both sides of the cart in databases of their own, and between them the event table's stream,
 * mapped as in the template.
 */
final class StreamedCarts implements AutoCloseable {

    private final String accessKey = DynamoDbAccess.freshKey();
    private final String jdbcUrl;
    private final DynamoDbStreamsClient streams = DynamoDbLocal.shared().streamsClient(accessKey);
    private final DynamoDbClient client;
    private final BothSides sides;

    /**
     * @param listeners are told of the calls of DynamoDB
     */
    StreamedCarts(ExecutionInterceptor... listeners) {
        this(LocalPostgres.shared().createDatabase(), List.of(), listeners);
    }

    private StreamedCarts(
            String jdbcUrl, List<String> properties, ExecutionInterceptor... listeners) {
        this.jdbcUrl = jdbcUrl;
        client =
                new DynamoDbAccess(DynamoDbLocal.shared().endpoint(), accessKey)
                        .clientBuilder()
                        .overrideConfiguration(
                                calls -> List.of(listeners).forEach(calls::addExecutionInterceptor))
                        .build();
        sides = new BothSides(client, jdbcUrl, properties.toArray(String[]::new));
    }

    /** With the read model at that place. */
    static StreamedCarts at(String jdbcUrl, String... properties) {
        return new StreamedCarts(jdbcUrl, List.of(properties));
    }

    BothSides sides() {
        return sides;
    }

    String accessKey() {
        return accessKey;
    }

    String jdbcUrl() {
        return jdbcUrl;
    }

    /** Lets the stream wake {@code updateCartReadModel}, until it is closed. */
    StreamPoller connect(StartingPosition start) {
        return connect(PollerSettings.forEvents().startingAt(start), () -> {});
    }

    /**
     * The same from the beginning of the stream, under these rules.
     *
     * @param called is told of each call
     */
    StreamPoller connect(DeliveryRules rules, PollingIntervals intervals, Runnable called) {
        return connect(
                PollerSettings.forEvents()
                        .startingAt(StartingPosition.TRIM_HORIZON)
                        .withRules(rules)
                        .withIntervals(intervals),
                called);
    }

    private StreamPoller connect(PollerSettings settings, Runnable called) {
        StreamTarget target = target(sides);
        return StreamPoller.start(
                streams,
                client.describeTable(table -> table.tableName(sides.table("cart_events")))
                        .table()
                        .latestStreamArn(),
                event -> {
                    called.run();
                    return target.invoke(event);
                },
                settings);
    }

    /** From JSON to JSON, as on Lambda. */
    private static StreamTarget target(BothSides sides) {
        Function<Message<byte[]>, Message<byte[]>> function =
                sides.bean(new ParameterizedTypeReference<FunctionCatalog>() {})
                        .lookup("updateCartReadModel", "application/json");
        return event -> function.apply(MessageBuilder.withPayload(event).build()).getPayload();
    }

    @Override
    public void close() {
        sides.close();
        streams.close();
        client.close();
    }
}
