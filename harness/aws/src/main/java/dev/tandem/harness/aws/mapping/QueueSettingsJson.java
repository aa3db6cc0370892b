package dev.tandem.harness.aws.mapping;

import tools.jackson.databind.node.ObjectNode;

/** The settings of a queue's mapping as the API tells them. */
final class QueueSettingsJson {

    private QueueSettingsJson() {}

    static void write(QueueMappingSettings settings, ObjectNode json) {
        json.put("BatchSize", settings.batchSize())
                .put("MaximumBatchingWindowInSeconds", settings.window());
        SharedSettingsJson.write(settings.reportsItemFailures(), settings.patterns(), json);
        settings.concurrency()
                .ifPresent(most -> json.putObject("ScalingConfig").put("MaximumConcurrency", most));
    }
}
