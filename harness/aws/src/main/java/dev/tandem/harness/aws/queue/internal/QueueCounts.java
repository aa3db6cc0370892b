package dev.tandem.harness.aws.queue.internal;

import java.util.Map;

/**
 * How many messages a queue has.
 *
 * @param visible that may be received
 * @param hidden that have been received and neither deleted nor become visible again
 * @param delayed that may be received later
 */
record QueueCounts(long visible, long hidden, long delayed) {

    static QueueCounts of(Map<String, String> attributes) {
        return new QueueCounts(
                count(attributes, ""),
                count(attributes, "NotVisible"),
                count(attributes, "Delayed"));
    }

    private static long count(Map<String, String> attributes, String which) {
        return Long.parseLong(attributes.getOrDefault("ApproximateNumberOfMessages" + which, "0"));
    }

    boolean isEmpty() {
        return visible + hidden + delayed == 0;
    }

    @Override
    public String toString() {
        return "%s messages are visible, %s in flight, %s delayed"
                .formatted(visible, hidden, delayed);
    }
}
