package dev.tandem.harness.aws.mapping;

import tools.jackson.databind.JsonNode;

import java.util.Set;
import java.util.TreeSet;

/**
 * The fields of a request that the harness honours for one kind of source; any other that says
 * something is an error.
 *
 * @param source what is read, such as {@code DynamoDB Streams}
 * @param names of the fields
 * @param others fields of other sources, which AWS refuses for this one
 */
record SupportedFields(String source, Set<String> names, Set<String> others) {

    static final SupportedFields OF_STREAMS =
            new SupportedFields(
                    "DynamoDB Streams",
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
                            "DestinationConfig"),
                    Set.of());

    static final SupportedFields OF_QUEUES =
            new SupportedFields(
                    "SQS",
                    Set.of(
                            "EventSourceArn",
                            "FunctionName",
                            "Enabled",
                            "BatchSize",
                            "MaximumBatchingWindowInSeconds",
                            "FunctionResponseTypes",
                            "FilterCriteria",
                            "ScalingConfig"),
                    Set.of(
                            "StartingPosition",
                            "StartingPositionTimestamp",
                            "ParallelizationFactor",
                            "BisectBatchOnFunctionError",
                            "MaximumRetryAttempts",
                            "MaximumRecordAgeInSeconds",
                            "TumblingWindowInSeconds"));

    void require(JsonNode request) {
        request.forEachEntry((name, value) -> {
            if (!names.contains(name) && new Field(name, value).saysSomething()) {
                throw Field.refused(refusal(name));
            }
        });
    }

    private String refusal(String name) {
        if (others.contains(name)) {
            return "%s is not valid for %s event sources.".formatted(name, source);
        }
        if (name.equals("DestinationConfig")) {
            return "Unsupported DestinationConfig parameter for given event source mapping type.";
        }
        return "%s is not supported by the harness for %s, supported are %s"
                .formatted(name, source, String.join(", ", new TreeSet<>(names)));
    }
}
