package dev.tandem.harness.aws.mapping;

import dev.tandem.harness.aws.stream.Batching;
import dev.tandem.harness.aws.stream.DeliveryRules;
import dev.tandem.harness.aws.stream.StartingPosition;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a mapping of a stream was asked for, in the terms of the API (AWS Lambda API Reference,
 * CreateEventSourceMapping; the defaults are AWS's for DynamoDB Streams).
 *
 * @param start StartingPosition
 * @param batchSize BatchSize
 * @param window MaximumBatchingWindowInSeconds
 * @param lanes ParallelizationFactor
 * @param bisects BisectBatchOnFunctionError
 * @param retries MaximumRetryAttempts; -1 for as long as it takes
 * @param age MaximumRecordAgeInSeconds; -1 for as long as the stream keeps records
 * @param reportsItemFailures FunctionResponseTypes holds ReportBatchItemFailures
 * @param patterns of FilterCriteria
 * @param onFailure the ARN of the on-failure destination
 */
record StreamSettings(
        StartingPosition start,
        int batchSize,
        int window,
        int lanes,
        boolean bisects,
        int retries,
        int age,
        boolean reportsItemFailures,
        List<String> patterns,
        Optional<String> onFailure) {

    static final int UNLIMITED = -1;

    static StreamSettings defaults(StartingPosition start) {
        return new StreamSettings(
                start, 100, 0, 1, false, UNLIMITED, UNLIMITED, false, List.of(), Optional.empty());
    }

    Batching batching() {
        return new Batching(batchSize, Duration.ofSeconds(window), lanes);
    }

    DeliveryRules rules() {
        return new DeliveryRules(
                reportsItemFailures,
                bisects,
                retries == UNLIMITED ? OptionalInt.empty() : OptionalInt.of(retries),
                age == UNLIMITED ? Optional.empty() : Optional.of(Duration.ofSeconds(age)));
    }

    StreamSettings startingAt(StartingPosition position) {
        return new StreamSettings(
                position,
                batchSize,
                window,
                lanes,
                bisects,
                retries,
                age,
                reportsItemFailures,
                patterns,
                onFailure);
    }
}
