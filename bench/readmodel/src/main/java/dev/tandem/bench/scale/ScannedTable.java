package dev.tandem.bench.scale;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A table, scanned consistently in parallel segments. */
record ScannedTable(DynamoDbClient client, String name) {

    private static final int SEGMENTS = 4;

    /** What is done with a segment. */
    @FunctionalInterface
    interface Work {
        /**
         * Does it.
         *
         * @param items hands each item of the segment to whom it is given
         */
        void on(Consumer<Consumer<Map<String, AttributeValue>>> items);
    }

    /** Does that with each segment, in a thread of its own. */
    void inParallel(Work work) throws Exception {
        List<Callable<Integer>> segments =
                IntStream.range(0, SEGMENTS)
                        .<Callable<Integer>>mapToObj(segment ->
                                () -> {
                                    work.on(each -> segment(segment, each));
                                    return segment;
                                })
                        .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(SEGMENTS)) {
            for (Future<Integer> done : threads.invokeAll(segments)) {
                done.get();
            }
        }
    }

    private void segment(int segment, Consumer<Map<String, AttributeValue>> each) {
        Map<String, AttributeValue> after = Map.of();
        do {
            ScanRequest.Builder scan =
                    ScanRequest.builder()
                            .tableName(name)
                            .consistentRead(true)
                            .segment(segment)
                            .totalSegments(SEGMENTS);
            if (!after.isEmpty()) {
                scan.exclusiveStartKey(after);
            }
            ScanResponse page = client.scan(scan.build());
            page.items().forEach(each);
            after = page.lastEvaluatedKey();
        } while (!after.isEmpty());
    }

    static String text(Map<String, AttributeValue> item, String attribute) {
        return item.getOrDefault(attribute, fromS("")).s();
    }

    static long number(Map<String, AttributeValue> item, String attribute) {
        return Long.parseLong(item.getOrDefault(attribute, AttributeValue.fromN("0")).n());
    }
}
