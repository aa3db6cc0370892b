package dev.tandem.harness.aws.queue.internal;

import dev.tandem.harness.aws.stream.PollingIntervals;
import dev.tandem.harness.aws.stream.fault.StreamFaults;
import dev.tandem.harness.aws.stream.filter.RecordFilter;
import dev.tandem.harness.aws.stream.function.StreamTarget;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * How to poll and deliver a queue.
 *
 * @param queueArn as events tell it
 * @param target is called
 * @param timeout of the function
 * @param batching when a batch is complete
 * @param patterns which messages are delivered; others are deleted
 * @param reportsItemFailures FunctionResponseTypes holds ReportBatchItemFailures
 * @param intervals how fast to go
 * @param faults what else may happen
 */
public record QueuePollerSettings(
        String queueArn,
        StreamTarget target,
        Supplier<Duration> timeout,
        QueueBatching batching,
        RecordFilter patterns,
        boolean reportsItemFailures,
        PollingIntervals intervals,
        StreamFaults faults) {

    QueueFilter filter() {
        return new QueueFilter(patterns, new QueueEventJson(queueArn));
    }
}
