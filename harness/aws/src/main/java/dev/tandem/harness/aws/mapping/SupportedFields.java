package dev.tandem.harness.aws.mapping;

import tools.jackson.databind.JsonNode;

import java.util.Set;
import java.util.TreeSet;

/** The fields of a request that the harness honours; any other that says something is an error. */
final class SupportedFields {

    private static final Set<String> NAMES =
            Set.of(
                    "EventSourceArn",
                    "FunctionName",
                    "Enabled",
                    "StartingPosition",
                    "BatchSize",
                    "MaximumBatchingWindowInSeconds",
                    "ParallelizationFactor",
                    "BisectBatchOnFunctionError",
                    "MaximumRetryAttempts",
                    "MaximumRecordAgeInSeconds",
                    "FunctionResponseTypes",
                    "FilterCriteria",
                    "DestinationConfig");

    private SupportedFields() {}

    static void require(JsonNode request) {
        request.forEachEntry((name, value) -> {
            if (!NAMES.contains(name) && new Field(name, value).saysSomething()) {
                throw Field.refused(
                        "%s is not supported by the harness for DynamoDB Streams, supported are %s"
                                .formatted(name, String.join(", ", new TreeSet<>(NAMES))));
            }
        });
    }
}
