package dev.tandem.harness.aws.queue.internal;

import dev.tandem.harness.aws.queue.SourceQueue;
import dev.tandem.harness.aws.queue.SqsMessage;
import dev.tandem.harness.aws.stream.fault.StreamFault;
import dev.tandem.harness.aws.stream.fault.StreamFaults;
import dev.tandem.harness.aws.stream.internal.poller.FailureReporter;

import org.jspecify.annotations.Nullable;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Delivers what was received, and deletes what needs no further delivery. What failed is left to
 * its visibility time-out, and with it, in a FIFO queue, what follows in its group.
 */
final class QueueDelivery {

    private final SourceQueue queue;
    private final PatientCall call;
    private final QueueFilter filter;
    private final boolean reportsItemFailures;
    private final StreamFaults faults;
    private final FailureReporter reporter;
    private final AtomicLong calls = new AtomicLong();

    QueueDelivery(
            SourceQueue queue,
            PatientCall call,
            QueueFilter filter,
            boolean reportsItemFailures,
            StreamFaults faults,
            FailureReporter reporter) {
        this.queue = queue;
        this.call = call;
        this.filter = filter;
        this.reportsItemFailures = reportsItemFailures;
        this.faults = faults;
        this.reporter = reporter;
    }

    void deliver(ReceivedMessages received) {
        List<SqsMessage> passing = received.messages().stream().filter(filter::passes).toList();
        delete(without(received.messages(), passing));
        Set<String> failedGroups = new HashSet<>();
        for (List<SqsMessage> part : new BatchParts(filter.events()).of(passing)) {
            List<SqsMessage> open =
                    part.stream().filter(message -> !isOf(failedGroups, message)).toList();
            List<SqsMessage> failed = open.isEmpty() ? List.of() : failed(open, received);
            delete(without(open, failed));
            failed.forEach(message -> message.group().ifPresent(failedGroups::add));
        }
    }

    private static boolean isOf(Set<String> groups, SqsMessage message) {
        return message.group().filter(groups::contains).isPresent();
    }

    private static List<SqsMessage> without(List<SqsMessage> all, List<SqsMessage> some) {
        return all.stream().filter(message -> !some.contains(message)).toList();
    }

    /** Those that come again. */
    private List<SqsMessage> failed(List<SqsMessage> batch, ReceivedMessages received) {
        long position = calls.getAndIncrement();
        if (faults.isStruck(StreamFault.DROP_BATCH, position)) {
            return batch;
        }
        byte[] event = filter.events().of(batch);
        try {
            byte[] answer = call.of(event, received);
            if (faults.isStruck(StreamFault.DUPLICATE_BATCH, position)) {
                answer = call.of(event, received);
            }
            return reported(answer, batch);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return batch;
        } catch (Throwable failure) {
            // whatever a function throws is a function error, as on Lambda
            reporter.fails(failure);
            return batch;
        }
    }

    private List<SqsMessage> reported(byte @Nullable [] answer, List<SqsMessage> batch) {
        List<SqsMessage> failed =
                reportsItemFailures ? QueueBatchResponse.failed(answer, batch) : List.of();
        if (failed.isEmpty()) {
            reporter.works();
        } else {
            reporter.fails("some messages were reported as failed");
        }
        return failed;
    }

    private void delete(List<SqsMessage> done) {
        try {
            if (!done.isEmpty()) {
                queue.delete(done);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            reporter.fails("deleting messages that were delivered", e);
        }
    }
}
