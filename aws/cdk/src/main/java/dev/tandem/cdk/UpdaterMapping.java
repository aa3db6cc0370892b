package dev.tandem.cdk;

import static java.util.Objects.requireNonNull;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping.DestinationConfigProperty;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping.FilterCriteriaProperty;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping.FilterProperty;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping.OnFailureProperty;
import software.amazon.awscdk.services.sqs.Queue;
import software.constructs.Construct;

import java.util.List;

/**
 * The stream that wakes an updater: it retries without end, since poison is parked by the library,
 * and gives up by age only, before the stream forgets. Made as CloudFormation has it: CDK's own
 * would give the updater more rights than it needs.
 *
 * @param batchSize how many records come at most
 * @param maxRecordAge after which a record goes to the queue
 * @param parallelization how many batches of a shard are in flight
 */
record UpdaterMapping(int batchSize, Duration maxRecordAge, int parallelization) {

    /** AWS Lambda API Reference, CreateEventSourceMapping. */
    private static final int WITHOUT_END = -1;

    private static final Duration LONGEST_AGE = Duration.hours(23);

    static UpdaterMapping usual() {
        return new UpdaterMapping(100, LONGEST_AGE, 1);
    }

    UpdaterMapping withBatchSize(int size) {
        return new UpdaterMapping(size, maxRecordAge, parallelization);
    }

    UpdaterMapping withMaxRecordAge(Duration age) {
        return new UpdaterMapping(batchSize, age, parallelization);
    }

    UpdaterMapping withParallelization(int batches) {
        return new UpdaterMapping(batchSize, maxRecordAge, batches);
    }

    void check(FieldCheck check) {
        check.between("batchSize", batchSize, 1, 10_000, " records");
        check.between("parallelization", parallelization, 1, 10, " batches");
        check.seconds(
                "maxRecordAge",
                maxRecordAge,
                60,
                LONGEST_AGE.toSeconds().longValue(),
                "the stream forgets after 24 hours");
    }

    void make(Construct scope, EventSource source, LiveFunction updater, Queue failed) {
        CfnEventSourceMapping.Builder.create(scope, "Stream")
                .functionName(updater.alias().getFunctionArn())
                .eventSourceArn(requireNonNull(source.stream()))
                .startingPosition("TRIM_HORIZON")
                .batchSize(batchSize)
                .parallelizationFactor(parallelization)
                .filterCriteria(inserts())
                .functionResponseTypes(List.of("ReportBatchItemFailures"))
                .bisectBatchOnFunctionError(true)
                .maximumRetryAttempts(WITHOUT_END)
                .maximumRecordAgeInSeconds(maxRecordAge.toSeconds())
                .destinationConfig(to(failed))
                .build();
    }

    private static FilterCriteriaProperty inserts() {
        FilterProperty inserts =
                FilterProperty.builder().pattern("{\"eventName\": [\"INSERT\"]}").build();
        return FilterCriteriaProperty.builder().filters(List.of(inserts)).build();
    }

    private static DestinationConfigProperty to(Queue failed) {
        return DestinationConfigProperty.builder()
                .onFailure(OnFailureProperty.builder().destination(failed.getQueueArn()).build())
                .build();
    }
}
