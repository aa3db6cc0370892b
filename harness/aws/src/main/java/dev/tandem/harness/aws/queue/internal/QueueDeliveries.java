package dev.tandem.harness.aws.queue.internal;

import dev.tandem.harness.aws.queue.SqsMessage;
import dev.tandem.harness.aws.stream.internal.poller.PollerControl;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/** Receives batches and delivers each on a thread of its own, as many at a time as there may be. */
final class QueueDeliveries implements AutoCloseable {

    private final PollerControl control;
    private final BatchGathering gathering;
    private final QueueDelivery delivery;
    private final Semaphore free;
    private final ExecutorService threads =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("queue delivery").factory());

    QueueDeliveries(
            PollerControl control,
            BatchGathering gathering,
            QueueDelivery delivery,
            int concurrency) {
        this.control = control;
        this.gathering = gathering;
        this.delivery = delivery;
        this.free = new Semaphore(concurrency);
    }

    /** Whether messages have come, so that there may be more. */
    boolean next() throws InterruptedException {
        if (!free.tryAcquire()) {
            return false;
        }
        boolean begun = false;
        try {
            long start = System.nanoTime();
            List<SqsMessage> messages = gathering.next();
            if (!messages.isEmpty()) {
                begin(new ReceivedMessages(messages, start));
                begun = true;
            }
            return begun;
        } finally {
            if (!begun) {
                free.release();
            }
        }
    }

    private void begin(ReceivedMessages received) {
        control.beginInRound();
        threads.execute(() -> {
            try {
                delivery.deliver(received);
            } finally {
                free.release();
                control.end();
                // what follows in the groups of the batch is there now
                control.hurry();
            }
        });
    }

    /** Interrupts what is still running. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
