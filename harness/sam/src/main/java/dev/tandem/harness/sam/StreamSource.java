package dev.tandem.harness.sam;

import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingRequest;

import java.util.List;

/** A DynamoDB stream that feeds a function: SAM's event {@code DynamoDB}. */
final class StreamSource {

    private StreamSource() {}

    static CreateEventSourceMappingRequest read(Properties properties, String function) {
        CreateEventSourceMappingRequest.Builder mapping = CreateEventSourceMappingRequest.builder();
        mapping.functionName(function)
                .eventSourceArn(properties.required("Stream"))
                .startingPosition(properties.required("StartingPosition"));
        SharedSource.read(properties, mapping);
        batches(properties, mapping);
        failures(properties, mapping);
        properties.end();
        return mapping.build();
    }

    /** The same as plain CloudFormation has it: the type of a destination is in its ARN. */
    static CreateEventSourceMappingRequest plain(Properties properties) {
        CreateEventSourceMappingRequest.Builder mapping = CreateEventSourceMappingRequest.builder();
        mapping.functionName(properties.required("FunctionName"))
                .eventSourceArn(properties.required("EventSourceArn"))
                .startingPosition(properties.required("StartingPosition"));
        SharedSource.read(properties, mapping);
        batches(properties, mapping);
        failures(properties, mapping);
        properties.withoutEffect("nothing reads tags here", "Tags").end();
        return mapping.build();
    }

    private static void batches(
            Properties properties, CreateEventSourceMappingRequest.Builder mapping) {
        properties.number("ParallelizationFactor").ifPresent(mapping::parallelizationFactor);
        properties.number("TumblingWindowInSeconds").ifPresent(mapping::tumblingWindowInSeconds);
    }

    private static void failures(
            Properties properties, CreateEventSourceMappingRequest.Builder mapping) {
        properties
                .flag("BisectBatchOnFunctionError")
                .ifPresent(mapping::bisectBatchOnFunctionError);
        properties.number("MaximumRetryAttempts").ifPresent(mapping::maximumRetryAttempts);
        properties
                .number("MaximumRecordAgeInSeconds")
                .ifPresent(mapping::maximumRecordAgeInSeconds);
        properties
                .read("DestinationConfig", config -> config.read("OnFailure", StreamSource::queue))
                .flatMap(queue -> queue)
                .ifPresent(queue ->
                        mapping.destinationConfig(
                                to -> to.onFailure(onFailure -> onFailure.destination(queue))));
    }

    private static String queue(Properties onFailure) {
        if (onFailure.names().contains("Type")) {
            onFailure.oneOf("Type", List.of("SQS"));
        }
        return onFailure.required("Destination");
    }
}
