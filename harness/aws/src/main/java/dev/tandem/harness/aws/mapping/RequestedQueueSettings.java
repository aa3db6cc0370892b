package dev.tandem.harness.aws.mapping;

import dev.tandem.harness.aws.stream.Batching;

import tools.jackson.databind.JsonNode;

import java.util.OptionalInt;

/**
 * The settings of a queue's mapping that a request asks for.
 *
 * @param base what holds where it asks for nothing
 */
record RequestedQueueSettings(JsonNode request, QueueMappingSettings base) {

    private static final int LEAST_CONCURRENCY = 2;
    private static final int MOST_CONCURRENCY = 1000;

    QueueMappingSettings merged() {
        SharedSettings shared = new SharedSettings(request);
        return new QueueMappingSettings(
                Field.of(request, "BatchSize")
                        .number(1, Batching.MOST_RECORDS)
                        .orElse(base.batchSize()),
                Field.of(request, "MaximumBatchingWindowInSeconds")
                        .number(0, (int) Batching.LONGEST_WINDOW.toSeconds())
                        .orElse(base.window()),
                shared.reportsItemFailures(base.reportsItemFailures()),
                shared.patterns(base.patterns()),
                concurrency());
    }

    /** An empty ScalingConfig takes the bound away. */
    private OptionalInt concurrency() {
        Field scaling = Field.of(request, "ScalingConfig");
        return scaling.isSet()
                ? scaling.inside("MaximumConcurrency").number(LEAST_CONCURRENCY, MOST_CONCURRENCY)
                : base.concurrency();
    }
}
