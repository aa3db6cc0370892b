package dev.tandem.harness.aws.mapping;

import tools.jackson.databind.node.ObjectNode;

/** The settings of a stream's mapping as the API tells them. */
final class StreamSettingsJson {

    private StreamSettingsJson() {}

    static void write(StreamSettings settings, ObjectNode json) {
        json.put("BatchSize", settings.batchSize())
                .put("MaximumBatchingWindowInSeconds", settings.window())
                .put("ParallelizationFactor", settings.lanes())
                .put("BisectBatchOnFunctionError", settings.bisects())
                .put("MaximumRetryAttempts", settings.retries())
                .put("MaximumRecordAgeInSeconds", settings.age())
                .put("TumblingWindowInSeconds", 0);
        SharedSettingsJson.write(settings.reportsItemFailures(), settings.patterns(), json);
        ObjectNode onFailure = json.putObject("DestinationConfig").putObject("OnFailure");
        settings.onFailure().ifPresent(arn -> onFailure.put("Destination", arn));
    }
}
