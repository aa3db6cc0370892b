package dev.tandem.bench.queue;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Events of a queue, as its mapping sends them. */
final class Messages {

    static final String QUEUE = "arn:aws:sqs:us-east-1:000000000000:carts.fifo";

    private Messages() {}

    /** So many changes of one cart. */
    static String on(String cart, int messages, int from) {
        return IntStream.range(from, from + messages)
                .mapToObj(i -> message(cart, i % 999 + 1))
                .collect(Collectors.joining(",", "{\"Records\":[", "]}"));
    }

    private static String message(String cart, int quantity) {
        return """
        {"messageId":"%s","receiptHandle":"r","body":"{\\"cartId\\":\\"%s\\",\\"itemId\\":\\"item-0\\",\\"quantity\\":%s}",
         "attributes":{"MessageGroupId":"%s"},
         "messageAttributes":{"command":{"stringValue":"changeCartItemQuantity","dataType":"String"}},
         "eventSource":"aws:sqs","eventSourceARN":"%s"}\
        """
                .formatted(UUID.randomUUID(), cart, quantity, cart, QUEUE);
    }
}
