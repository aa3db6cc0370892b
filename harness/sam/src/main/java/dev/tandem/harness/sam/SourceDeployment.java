package dev.tandem.harness.sam;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingRequest;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import software.amazon.awssdk.services.lambda.model.ScalingConfig;
import software.amazon.awssdk.services.lambda.model.UpdateEventSourceMappingRequest;

import java.util.List;
import java.util.stream.Stream;

/** Creates event source mappings, and changes those that a function has for the same source. */
final class SourceDeployment {

    private final LambdaClient client;

    SourceDeployment(LambdaClient client) {
        this.client = client;
    }

    void deploy(CreateEventSourceMappingRequest wanted) {
        List<EventSourceMappingConfiguration> found =
                all(wanted.functionName())
                        .filter(each -> each.eventSourceArn().equals(wanted.eventSourceArn()))
                        .toList();
        if (found.isEmpty()) {
            client.createEventSourceMapping(wanted);
        } else {
            client.updateEventSourceMapping(update(found.getFirst().uuid(), wanted));
        }
    }

    /** Those of the function, whichever version or alias they call. */
    private Stream<EventSourceMappingConfiguration> all(String target) {
        String function = ":function:" + FunctionVersion.functionName(target);
        return client.listEventSourceMappingsPaginator(_ -> {}).eventSourceMappings().stream()
                .filter(each -> (each.functionArn() + ":").contains(function + ":"));
    }

    /** Deletes whatever feeds that mapping's function. */
    void delete(CreateEventSourceMappingRequest mapping) {
        all(mapping.functionName())
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
                .scalingConfig(scaling(wanted))
                .build();
    }

    /** A queue's mapping without a bound loses the one that it had. */
    private static @Nullable ScalingConfig scaling(CreateEventSourceMappingRequest wanted) {
        return wanted.scalingConfig() == null && QueueEventSource.feeds(wanted.eventSourceArn())
                ? ScalingConfig.builder().build()
                : wanted.scalingConfig();
    }
}
