package dev.tandem.harness.aws.queue.internal;

import dev.tandem.harness.aws.queue.SourceQueue;
import dev.tandem.harness.aws.queue.SqsMessage;
import dev.tandem.harness.aws.stream.Batching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Gathers messages until a batch is full, its window is over, or 6 MB are reached (AWS Lambda
 * Developer Guide, Batching behavior).
 *
 * @param interval between two receives while a batch is gathered
 * @param isOpen no longer, once deliveries are to stop: what has been gathered is enough then
 */
record BatchGathering(
        SourceQueue queue, QueueBatching batching, Duration interval, BooleanSupplier isOpen) {

    /** Empty if there is nothing now. */
    List<SqsMessage> next() throws InterruptedException {
        long end = System.nanoTime() + batching.window().toNanos();
        List<SqsMessage> gathered = new ArrayList<>(receive(0));
        while (isUnfinished(gathered) && System.nanoTime() - end < 0) {
            List<SqsMessage> more = receive(gathered.size());
            gathered.addAll(more);
            if (more.isEmpty()) {
                long left = Math.max(0, end - System.nanoTime());
                Thread.sleep(Duration.ofNanos(Math.min(left, interval.toNanos())));
            }
        }
        return gathered;
    }

    private boolean isUnfinished(List<SqsMessage> gathered) {
        return !gathered.isEmpty()
                && gathered.size() < batching.size()
                && bytes(gathered) < Batching.MOST_BYTES
                && isOpen.getAsBoolean();
    }

    private List<SqsMessage> receive(int gathered) throws InterruptedException {
        return queue.receive(Math.min(SourceQueue.MOST_OF_A_RECEIVE, batching.size() - gathered));
    }

    private static long bytes(List<SqsMessage> messages) {
        return messages.stream().mapToLong(message -> message.body().length()).sum();
    }
}
