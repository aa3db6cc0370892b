package dev.tandem.harness.aws.queue.internal;

import dev.tandem.harness.aws.queue.SqsMessage;
import dev.tandem.harness.aws.stream.Batching;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Splits messages where the event would be larger than 6 MB. */
record BatchParts(QueueEventJson events, int mostBytes) {

    /** What stands around the messages. */
    private static final int ENVELOPE = "{\"Records\":[]}".length();

    BatchParts(QueueEventJson events) {
        this(events, Batching.MOST_BYTES);
    }

    /** In their order; a message that is too large by itself is alone. */
    List<List<SqsMessage>> of(List<SqsMessage> messages) {
        List<List<SqsMessage>> parts = new ArrayList<>();
        long bytes = Long.MAX_VALUE;
        for (SqsMessage message : messages) {
            long more = bytes(message) + 1;
            if (bytes > mostBytes - more) {
                parts.add(new ArrayList<>());
                bytes = ENVELOPE;
            }
            parts.getLast().add(message);
            bytes += more;
        }
        return parts;
    }

    private long bytes(SqsMessage message) {
        return events.record(message).toString().getBytes(StandardCharsets.UTF_8).length;
    }
}
