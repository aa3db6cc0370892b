package dev.tandem.bench.readside;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.StringJoiner;

/**
 * Batches of a stream as an event source mapping sends them: each goes on where the one before
 * ended.
 *
 * @param records of a batch
 * @param carts that share them
 */
record StreamBatches(int records, int carts) {

    private static final int ITEMS = 8;

    /** As many records as Lambda takes at a time, about 6 MB. */
    static final StreamBatches LARGEST = new StreamBatches(9_000, 1_000);

    /** How the instants of a batch are written: the same ones in either way. */
    enum Instants {
        /** As {@link Instant#toString()} does. */
        USUAL,
        /** With a digit more than a microsecond has: a formatter has to read them. */
        ODD;

        private byte[] of(String json) {
            String written = this == USUAL ? json : json.replace("Z\"}", "0Z\"}");
            return written.getBytes(StandardCharsets.UTF_8);
        }
    }

    String name() {
        return records == LARGEST.records ? "6 MB" : "%s × %s".formatted(records, carts);
    }

    /**
     * The JSON of a DynamoDB event.
     *
     * @param number of the batch, from 0
     * @param instants how they are written
     */
    byte[] json(int number, Instants instants) {
        int each = records / carts;
        StringJoiner json = new StringJoiner(",", "{\"Records\":[", "]}");
        for (int i = 0; i < each; i++) {
            for (int cart = 0; cart < carts; cart++) {
                json.add(record(prefix() + cart, number * each + i + 1));
            }
        }
        return instants.of(json.toString());
    }

    /** Begins each cart id. */
    String prefix() {
        return "cart-%s-".formatted(records);
    }

    /** One record. */
    static String record(String cartId, int sequenceNumber) {
        Instant at = Instant.parse("2026-11-26T10:00:00.000001Z").plusMillis(sequenceNumber);
        String type = sequenceNumber == 1 ? "cart_created" : "cart_item_added";
        String body =
                sequenceNumber == 1
                        ? "{\\\"userAccountId\\\":\\\"mia\\\"}"
                        : "{\\\"item\\\":{\\\"itemId\\\":\\\"item-%s\\\",\\\"name\\\":\\\"Green tea, first flush\\\",\\\"quantity\\\":1,\\\"unitPrice\\\":{\\\"amount\\\":4.50,\\\"currency\\\":\\\"EUR\\\"}}}"
                                .formatted(sequenceNumber % ITEMS);
        return """
        {"eventID":"7f3c5b1e0d2a4c6e","eventName":"INSERT","eventVersion":"1.1","eventSource":"aws:dynamodb",\
        "awsRegion":"eu-central-1","dynamodb":{"ApproximateCreationDateTime":1764093600.0,\
        "Keys":{"cartId":{"S":"%1$s"},"sequenceNumber":{"N":"%2$s"}},\
        "NewImage":{"cartId":{"S":"%1$s"},"sequenceNumber":{"N":"%2$s"},"eventType":{"S":"%3$s"},\
        "eventVersion":{"N":"1"},"body":{"S":"%4$s"},"createdAt":{"S":"%5$s"},\
        "metadata":{"M":{"correlationId":{"S":"b4f1c2"}}}},\
        "SequenceNumber":"%6$s","SizeBytes":310,"StreamViewType":"NEW_IMAGE"},\
        "eventSourceARN":"arn:aws:dynamodb:eu-central-1:000000000000:table/cart_events/stream/2026-11-26T00:00:00.000"}\
        """
                .formatted(
                        cartId, sequenceNumber, type, body, at, 100_000_000_000L + sequenceNumber);
    }
}
