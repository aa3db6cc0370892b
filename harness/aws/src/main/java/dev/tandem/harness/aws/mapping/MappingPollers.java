package dev.tandem.harness.aws.mapping;

import dev.tandem.harness.aws.stream.Checkpoints;
import dev.tandem.harness.aws.stream.OnFailure;
import dev.tandem.harness.aws.stream.PollerSettings;
import dev.tandem.harness.aws.stream.StartingPosition;
import dev.tandem.harness.aws.stream.StreamPoller;
import dev.tandem.harness.aws.stream.filter.RecordFilter;

/**
 * Makes the pollers of one mapping: each goes on behind the checkpoints of the one before.
 *
 * @param streamArn what they read
 */
record MappingPollers(String streamArn, MappingEnvironment environment, Checkpoints checkpoints) {

    MappingPollers(String streamArn, MappingEnvironment environment) {
        this(streamArn, environment, Checkpoints.inMemory());
    }

    /**
     * @param start where it begins without a checkpoint
     * @param running false for one that delivers nothing before it is resumed
     */
    StreamPoller start(
            StartingPosition start, String functionArn, StreamSettings asked, boolean running) {
        PollerSettings settings =
                new PollerSettings(
                        start,
                        asked.batching(),
                        RecordFilter.of(asked.patterns()),
                        asked.rules(),
                        new OnFailure(
                                functionArn,
                                asked.onFailure(),
                                environment.destinations().apply(functionArn)),
                        environment.intervals(),
                        checkpoints,
                        environment.faults(),
                        environment.clock());
        var client = environment.streams().apply(functionArn);
        var target = environment.functions().target(functionArn);
        return running
                ? StreamPoller.start(client, streamArn, target, settings)
                : StreamPoller.startPaused(client, streamArn, target, settings);
    }
}
