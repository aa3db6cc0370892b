package dev.tandem.harness.aws.mapping;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.stream.Checkpoints;
import dev.tandem.harness.aws.stream.OnFailure;
import dev.tandem.harness.aws.stream.PollerSettings;
import dev.tandem.harness.aws.stream.StartingPosition;
import dev.tandem.harness.aws.stream.StreamPoller;
import dev.tandem.harness.aws.stream.filter.RecordFilter;
import dev.tandem.harness.aws.stream.internal.poller.Poller;

import tools.jackson.databind.node.ObjectNode;

/**
 * A DynamoDB stream that wakes a function.
 *
 * @param sourceArn of the stream
 * @param checkpoints that one poller has from the one before
 */
record StreamPlan(
        String sourceArn,
        MappingEnvironment environment,
        Checkpoints checkpoints,
        StreamSettings settings)
        implements MappingPlan {

    static StreamPlan of(String streamArn, MappingRequest request, MappingEnvironment environment) {
        SupportedFields.OF_STREAMS.require(request.json());
        return new StreamPlan(
                streamArn,
                environment,
                Checkpoints.inMemory(),
                request.over(StreamSettings.defaults(request.start())));
    }

    @Override
    public void requireAccess(String functionArn) {
        new StreamAccess(environment.streams()).require(sourceArn, functionArn);
    }

    @Override
    public void requireSuiting(String functionArn) {
        // a stream suits any
    }

    @Override
    public AwsException conflict(String functionArn, String uuid) {
        return new AwsException(
                409,
                "ResourceConflictException",
                "The event source mapping %s has the same event source (%s) and function"
                                .formatted(uuid, sourceArn)
                        + " (%s): update or delete that one".formatted(functionArn));
    }

    @Override
    public MappingPlan changed(MappingRequest request) {
        SupportedFields.OF_STREAMS.require(request.json());
        return with(request.over(settings));
    }

    @Override
    public MappingPlan goingOn() {
        return with(settings.startingAt(StartingPosition.TRIM_HORIZON));
    }

    private StreamPlan with(StreamSettings other) {
        return new StreamPlan(sourceArn, environment, checkpoints, other);
    }

    @Override
    public Poller start(String functionArn, boolean running) {
        PollerSettings poller =
                new PollerSettings(
                        settings.start(),
                        settings.batching(),
                        RecordFilter.of(settings.patterns()),
                        settings.rules(),
                        new OnFailure(
                                functionArn,
                                settings.onFailure(),
                                environment.destinations().apply(functionArn)),
                        environment.intervals(),
                        checkpoints,
                        environment.faults(),
                        environment.clock());
        var client = environment.streams().apply(functionArn);
        var target = environment.functions().target(functionArn);
        return running
                ? StreamPoller.start(client, sourceArn, target, poller)
                : StreamPoller.startPaused(client, sourceArn, target, poller);
    }

    @Override
    public void write(ObjectNode json) {
        json.put("StateTransitionReason", "User action")
                .put("StartingPosition", settings.start().name());
        StreamSettingsJson.write(settings, json);
    }
}
