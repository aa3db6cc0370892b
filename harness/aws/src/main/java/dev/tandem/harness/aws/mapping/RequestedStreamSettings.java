package dev.tandem.harness.aws.mapping;

import dev.tandem.harness.aws.stream.Batching;

import tools.jackson.databind.JsonNode;

import java.util.Optional;

/**
 * The settings of a stream's mapping that a request asks for.
 *
 * @param base what holds where it asks for nothing
 */
record RequestedStreamSettings(JsonNode request, StreamSettings base) {

    private static final int MOST_RETRIES = 10_000;
    private static final int LEAST_AGE = 60;
    private static final int MOST_AGE = 604_800;

    StreamSettings merged() {
        SharedSettings shared = new SharedSettings(request);
        return new StreamSettings(
                base.start(),
                field("BatchSize").number(1, Batching.MOST_RECORDS).orElse(base.batchSize()),
                field("MaximumBatchingWindowInSeconds")
                        .number(0, (int) Batching.LONGEST_WINDOW.toSeconds())
                        .orElse(base.window()),
                field("ParallelizationFactor").number(1, Batching.MOST_LANES).orElse(base.lanes()),
                field("BisectBatchOnFunctionError").bool().orElse(base.bisects()),
                field("MaximumRetryAttempts")
                        .numberOrUnlimited(0, MOST_RETRIES)
                        .orElse(base.retries()),
                field("MaximumRecordAgeInSeconds")
                        .numberOrUnlimited(LEAST_AGE, MOST_AGE)
                        .orElse(base.age()),
                shared.reportsItemFailures(base.reportsItemFailures()),
                shared.patterns(base.patterns()),
                onFailure());
    }

    private Optional<String> onFailure() {
        Field config = field("DestinationConfig");
        if (!config.isSet()) {
            return base.onFailure();
        }
        if (config.inside("OnSuccess").saysSomething()) {
            throw config.inside("OnSuccess").invalid("left out for DynamoDB Streams");
        }
        Field destination = config.inside("OnFailure").inside("Destination");
        Optional<String> arn = destination.text().filter(text -> !text.isEmpty());
        if (arn.isPresent() && !MappingPlans.isQueue(arn.get())) {
            throw destination.invalid("the ARN of an SQS queue; the harness has no SNS and no S3");
        }
        return arn;
    }

    private Field field(String name) {
        return Field.of(request, name);
    }
}
