package dev.tandem.harness.aws.mapping;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The settings of a mapping as the API tells them. */
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
        ArrayNode types = json.putArray("FunctionResponseTypes");
        if (settings.reportsItemFailures()) {
            types.add("ReportBatchItemFailures");
        }
        ObjectNode onFailure = json.putObject("DestinationConfig").putObject("OnFailure");
        settings.onFailure().ifPresent(arn -> onFailure.put("Destination", arn));
        if (!settings.patterns().isEmpty()) {
            ArrayNode filters = json.putObject("FilterCriteria").putArray("Filters");
            settings.patterns().forEach(text -> filters.addObject().put("Pattern", text));
        }
    }
}
