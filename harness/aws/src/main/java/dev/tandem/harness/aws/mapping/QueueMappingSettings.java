package dev.tandem.harness.aws.mapping;

import dev.tandem.harness.aws.queue.SourceQueue;
import dev.tandem.harness.aws.queue.internal.QueueBatching;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a mapping of a queue was asked for, in the terms of the API (AWS Lambda Developer Guide,
 * Lambda parameters for Amazon SQS event source mappings; the defaults are AWS's).
 *
 * @param batchSize BatchSize
 * @param window MaximumBatchingWindowInSeconds
 * @param reportsItemFailures FunctionResponseTypes holds ReportBatchItemFailures
 * @param patterns of FilterCriteria
 * @param concurrency ScalingConfig.MaximumConcurrency
 */
record QueueMappingSettings(
        int batchSize,
        int window,
        boolean reportsItemFailures,
        List<String> patterns,
        OptionalInt concurrency) {

    static QueueMappingSettings defaults() {
        return new QueueMappingSettings(10, 0, false, List.of(), OptionalInt.empty());
    }

    /**
     * What AWS refuses of settings that are allowed one by one.
     *
     * @throws dev.tandem.harness.aws.endpoint.AwsException in the words of AWS
     */
    void require(String queueArn) {
        if (batchSize > SourceQueue.MOST_OF_A_RECEIVE && window == 0) {
            throw Field.refused(
                    "Maximum batch window in seconds must be greater than 0 if maximum batch size"
                            + " is greater than 10");
        }
        if (queueArn.endsWith(".fifo") && window > 0) {
            throw Field.refused("Batching window is not supported for FIFO queues");
        }
    }

    /**
     * @param most how many batches may be in flight, whatever is asked for
     */
    QueueBatching batching(int most) {
        return new QueueBatching(
                batchSize, Duration.ofSeconds(window), Math.min(most, concurrency.orElse(most)));
    }
}
