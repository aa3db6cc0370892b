package dev.tandem.harness.aws.stream;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an event source mapping does about failures (AWS Lambda API Reference,
 * CreateEventSourceMapping).
 *
 * @param reportsItemFailures FunctionResponseTypes holds ReportBatchItemFailures; where not, any
 *     answer is success
 * @param bisects BisectBatchOnFunctionError
 * @param retries MaximumRetryAttempts; empty for as long as it takes
 * @param age MaximumRecordAgeInSeconds; empty for as long as the stream keeps records
 */
public record DeliveryRules(
        boolean reportsItemFailures, boolean bisects, OptionalInt retries, Optional<Duration> age) {

    /** As a mapping has them where nothing is said: no reports, no splits, tried for ever. */
    public static DeliveryRules defaults() {
        return new DeliveryRules(false, false, OptionalInt.empty(), Optional.empty());
    }

    public DeliveryRules withItemFailures(boolean reported) {
        return new DeliveryRules(reported, bisects, retries, age);
    }

    public DeliveryRules withBisection(boolean split) {
        return new DeliveryRules(reportsItemFailures, split, retries, age);
    }

    public DeliveryRules withRetries(int most) {
        return new DeliveryRules(reportsItemFailures, bisects, OptionalInt.of(most), age);
    }

    public DeliveryRules withAge(Duration most) {
        return new DeliveryRules(reportsItemFailures, bisects, retries, Optional.of(most));
    }
}
