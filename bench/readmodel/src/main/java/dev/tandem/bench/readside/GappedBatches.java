package dev.tandem.bench.readside;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Batches with all events of new carts, and the same with every other event missing.
 *
 * @param carts of a batch
 * @param events of each of them
 */
record GappedBatches(int carts, int events) {

    /** As many as DynamoDB takes at a time. */
    private static final int BATCH = 25;

    byte[] whole(int number) {
        return json(number, 1);
    }

    byte[] gapped(int number) {
        return json(number, 2);
    }

    private byte[] json(int number, int each) {
        return IntStream.rangeClosed(1, events / each)
                .boxed()
                .flatMap(i ->
                        IntStream.range(0, carts)
                                .mapToObj(cart ->
                                        StreamBatches.record(
                                                "cart-%s-%s".formatted(number, cart), i * each)))
                .collect(Collectors.joining(",", "{\"Records\":[", "]}"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Writes the events of so many batches into the event table. */
    void write(DynamoDbClient client, String table, int batches) {
        for (int number = 0; number < batches; number++) {
            List<WriteRequest> puts =
                    ReadRecord.of(whole(number)).stream().map(GappedBatches::put).toList();
            for (int from = 0; from < puts.size(); from += BATCH) {
                List<WriteRequest> some = puts.subList(from, Math.min(from + BATCH, puts.size()));
                client.batchWriteItem(write -> write.requestItems(Map.of(table, some)));
            }
        }
    }

    private static WriteRequest put(ReadRecord event) {
        Map<String, AttributeValue> item =
                Map.of(
                        "cartId", fromS(event.cartId()),
                        "sequenceNumber", fromN(Long.toString(event.number())),
                        "eventType", fromS(event.type()),
                        "eventVersion", fromN("1"),
                        "body", fromS(event.body()),
                        "createdAt", fromS(event.at().toInstant().toString()),
                        "metadata", fromM(Map.of("correlationId", fromS("b4f1c2"))));
        return WriteRequest.builder().putRequest(put -> put.item(item)).build();
    }

    /** Asks for all events of so many batches. */
    void read(MissingEvents events, int batches) throws InterruptedException, ExecutionException {
        for (int number = 0; number < batches; number++) {
            int batch = number;
            Map<String, Long> none =
                    IntStream.range(0, carts)
                            .boxed()
                            .collect(
                                    Collectors.toMap(
                                            cart -> "cart-%s-%s".formatted(batch, cart), _ -> 0L));
            for (MissingEvents.Reading read : events.begin(none).values()) {
                read.events();
            }
        }
    }
}
