package dev.tandem.features.stage;

import static org.awaitility.Awaitility.await;

import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import software.amazon.awssdk.services.lambda.model.EventSourcePosition;

import java.time.Duration;

/** Switches the event source mapping that wakes the read model updater, as anybody may on AWS. */
public final class Updater {

    // AWS takes up to two minutes to change a mapping
    private static final Duration TIME_TO_CHANGE = Duration.ofMinutes(5);

    private final LambdaClient lambda;
    private final String function;

    private Updater(LambdaClient lambda, String function) {
        this.lambda = lambda;
        this.function = function;
    }

    public static Updater of(LambdaClient lambda, String function) {
        return new Updater(lambda, function);
    }

    /** Nothing is delivered once this has returned. */
    public void stop() {
        enable(false);
    }

    /** Delivery goes on where it was. */
    public void resume() {
        enable(true);
    }

    /** A mapping of the same settings that begins at the start of the stream. */
    public void beginAnew() {
        EventSourceMappingConfiguration old = mapping();
        lambda.deleteEventSourceMapping(mapping -> mapping.uuid(old.uuid()));
        await("the end of the mapping")
                .pollDelay(Duration.ZERO)
                .atMost(TIME_TO_CHANGE)
                .until(
                        () -> lambda.listEventSourceMappings(list -> list.functionName(function)),
                        list -> list.eventSourceMappings().isEmpty());
        lambda.createEventSourceMapping(mapping ->
                mapping.functionName(old.functionArn())
                        .eventSourceArn(old.eventSourceArn())
                        .startingPosition(EventSourcePosition.TRIM_HORIZON)
                        .batchSize(old.batchSize())
                        .maximumBatchingWindowInSeconds(old.maximumBatchingWindowInSeconds())
                        .parallelizationFactor(old.parallelizationFactor())
                        .filterCriteria(old.filterCriteria())
                        .functionResponseTypes(old.functionResponseTypes())
                        .bisectBatchOnFunctionError(old.bisectBatchOnFunctionError())
                        .maximumRetryAttempts(old.maximumRetryAttempts())
                        .maximumRecordAgeInSeconds(old.maximumRecordAgeInSeconds())
                        .destinationConfig(old.destinationConfig()));
        awaitState("Enabled");
    }

    /** How the mapping is identified now. */
    public String uuid() {
        return mapping().uuid();
    }

    private void enable(boolean enabled) {
        String uuid = uuid();
        lambda.updateEventSourceMapping(mapping -> mapping.uuid(uuid).enabled(enabled));
        awaitState(enabled ? "Enabled" : "Disabled");
    }

    private void awaitState(String state) {
        await("the mapping's state " + state)
                .pollDelay(Duration.ZERO)
                .atMost(TIME_TO_CHANGE)
                .until(() -> mapping().state(), state::equals);
    }

    private EventSourceMappingConfiguration mapping() {
        var mappings =
                lambda.listEventSourceMappings(list -> list.functionName(function))
                        .eventSourceMappings();
        if (mappings.size() != 1) {
            throw new IllegalStateException(
                    "%s has %d event source mappings, not 1".formatted(function, mappings.size()));
        }
        return mappings.getFirst();
    }
}
