package dev.tandem.harness.sam;

import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingRequest;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import software.amazon.awssdk.services.lambda.model.UpdateEventSourceMappingRequest;

import java.util.List;

/** Creates event source mappings, and changes those that a function has for the same stream. */
final class SourceDeployment {

    private final LambdaClient client;

    SourceDeployment(LambdaClient client) {
        this.client = client;
    }

    void deploy(CreateEventSourceMappingRequest wanted) {
        List<EventSourceMappingConfiguration> found =
                client.listEventSourceMappings(request ->
                                request.functionName(wanted.functionName())
                                        .eventSourceArn(wanted.eventSourceArn()))
                        .eventSourceMappings();
        if (found.isEmpty()) {
            client.createEventSourceMapping(wanted);
        } else {
            client.updateEventSourceMapping(update(found.getFirst().uuid(), wanted));
        }
    }

    /** Deletes whatever feeds that mapping's function. */
    void delete(CreateEventSourceMappingRequest mapping) {
        client.listEventSourceMappings(request -> request.functionName(mapping.functionName()))
                .eventSourceMappings()
                .forEach(found ->
                        client.deleteEventSourceMapping(request -> request.uuid(found.uuid())));
    }

    /** All but the starting position, which is settled when a mapping begins. */
    private static UpdateEventSourceMappingRequest update(
            String uuid, CreateEventSourceMappingRequest wanted) {
        return UpdateEventSourceMappingRequest.builder()
                .uuid(uuid)
                .functionName(wanted.functionName())
                .enabled(wanted.enabled())
                .batchSize(wanted.batchSize())
                .maximumBatchingWindowInSeconds(wanted.maximumBatchingWindowInSeconds())
                .parallelizationFactor(wanted.parallelizationFactor())
                .tumblingWindowInSeconds(wanted.tumblingWindowInSeconds())
                .bisectBatchOnFunctionError(wanted.bisectBatchOnFunctionError())
                .maximumRetryAttempts(wanted.maximumRetryAttempts())
                .maximumRecordAgeInSeconds(wanted.maximumRecordAgeInSeconds())
                .filterCriteria(wanted.filterCriteria())
                .destinationConfig(wanted.destinationConfig())
                .functionResponseTypesWithStrings(wanted.functionResponseTypesAsStrings())
                .build();
    }
}
