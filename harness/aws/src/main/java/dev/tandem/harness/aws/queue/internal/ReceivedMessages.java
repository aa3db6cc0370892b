package dev.tandem.harness.aws.queue.internal;

import dev.tandem.harness.aws.queue.SqsMessage;

import java.time.Duration;
import java.util.List;

/**
 * What receives have brought, hidden from others until its visibility time-out is over.
 *
 * @param at when the first receive began, by {@link System#nanoTime}
 */
record ReceivedMessages(List<SqsMessage> messages, long at) {

    /** For how long they have been hidden. */
    Duration age() {
        return Duration.ofNanos(System.nanoTime() - at);
    }
}
