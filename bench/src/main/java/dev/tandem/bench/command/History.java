package dev.tandem.bench.command;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * Gives a cart as many events as one likes, by copies of its last one, in batches past the handler.
 *
 * @param client of its database
 */
record History(DynamoDbClient client) {

    private static final int BATCH = 25;
    private static final int WRITERS = 4;

    /** Whatever way of keeping a state comes next, it goes on from one that is not behind. */
    void make(String cartId, int events) {
        HandlerCarts handler = new HandlerCarts(client, Strategy.CURRENT_STATE);
        handler.create(cartId, 1);
        handler.change(cartId, 2);
        Map<String, AttributeValue> last =
                client.getItem(get ->
                                get.tableName("cart_events")
                                        .key(
                                                Map.of(
                                                        "cartId", fromS(cartId),
                                                        "sequenceNumber", fromN("3"))))
                        .item();
        putUpTo(events, last);
        client.updateItem(update ->
                update.tableName("carts")
                        .key(Map.of("cartId", fromS(cartId)))
                        .updateExpression("SET #version = :version")
                        .expressionAttributeNames(Map.of("#version", "version"))
                        .expressionAttributeValues(
                                Map.of(":version", fromN(Integer.toString(events)))));
    }

    /** A few batches at once, else it takes longer than what is to be measured. */
    private void putUpTo(int events, Map<String, AttributeValue> last) {
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> batches = new ArrayList<>();
            for (long from = 4; from <= events; from += BATCH) {
                LongStream numbers =
                        LongStream.rangeClosed(from, Math.min(events, from + BATCH - 1));
                batches.add(
                        writers.submit(() ->
                                put(numbers.mapToObj(number -> numbered(last, number)).toList())));
            }
            for (Future<?> batch : batches) {
                batch.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static WriteRequest numbered(Map<String, AttributeValue> last, long number) {
        Map<String, AttributeValue> item = new HashMap<>(last);
        item.put("sequenceNumber", fromN(Long.toString(number)));
        return WriteRequest.builder().putRequest(PutRequest.builder().item(item).build()).build();
    }

    private void put(List<WriteRequest> batch) {
        Map<String, List<WriteRequest>> left = Map.of("cart_events", batch);
        while (!left.isEmpty()) {
            Map<String, List<WriteRequest>> now = left;
            left = client.batchWriteItem(write -> write.requestItems(now)).unprocessedItems();
        }
    }
}
