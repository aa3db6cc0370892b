package dev.tandem.harness.aws.stream;

import dev.tandem.harness.aws.stream.fault.StreamFaults;
import dev.tandem.harness.aws.stream.filter.RecordFilter;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * How to poll and deliver a stream.
 *
 * @param start where to begin
 * @param batching when a batch is complete
 * @param filter which records are delivered
 * @param rules what happens to batches that fail
 * @param onFailure who is told of those that are given up
 * @param intervals how fast to go
 * @param checkpoints remembers what has been delivered
 * @param faults what else may happen
 * @param clock tells how old records are
 */
public record PollerSettings(
        StartingPosition start,
        Batching batching,
        RecordFilter filter,
        DeliveryRules rules,
        OnFailure onFailure,
        PollingIntervals intervals,
        Checkpoints checkpoints,
        StreamFaults faults,
        InstantSource clock) {

    /**
     * From TRIM_HORIZON in batches of 100, items that are reported as failed and batches that fail
     * come again for ever, checkpoints in memory.
     */
    public static PollerSettings defaults() {
        return new PollerSettings(
                StartingPosition.TRIM_HORIZON,
                Batching.defaults(),
                RecordFilter.none(),
                DeliveryRules.defaults().withItemFailures(true),
                OnFailure.none(),
                PollingIntervals.defaults(),
                Checkpoints.inMemory(),
                new StreamFaults(0),
                InstantSource.system());
    }

    /**
     * For an event table, whose items are only ever added: the defaults, INSERT alone, and a batch
     * that fails is halved until the one that fails is alone.
     */
    public static PollerSettings forEvents() {
        return defaults()
                .withFilter(RecordFilter.of(List.of("{\"eventName\": [\"INSERT\"]}")))
                .withRules(DeliveryRules.defaults().withItemFailures(true).withBisection(true));
    }

    public PollerSettings startingAt(StartingPosition position) {
        return new PollerSettings(
                position,
                batching,
                filter,
                rules,
                onFailure,
                intervals,
                checkpoints,
                faults,
                clock);
    }

    public PollerSettings withBatching(Batching other) {
        return new PollerSettings(
                start, other, filter, rules, onFailure, intervals, checkpoints, faults, clock);
    }

    public PollerSettings withBatchSize(int size) {
        return withBatching(new Batching(size, batching.window(), batching.lanes()));
    }

    public PollerSettings withWindow(Duration window) {
        return withBatching(new Batching(batching.size(), window, batching.lanes()));
    }

    public PollerSettings withLanes(int lanes) {
        return withBatching(new Batching(batching.size(), batching.window(), lanes));
    }

    public PollerSettings withFilter(RecordFilter passing) {
        return new PollerSettings(
                start, batching, passing, rules, onFailure, intervals, checkpoints, faults, clock);
    }

    public PollerSettings withRules(DeliveryRules other) {
        return new PollerSettings(
                start, batching, filter, other, onFailure, intervals, checkpoints, faults, clock);
    }

    public PollerSettings withOnFailure(OnFailure told) {
        return new PollerSettings(
                start, batching, filter, rules, told, intervals, checkpoints, faults, clock);
    }

    public PollerSettings withIntervals(PollingIntervals other) {
        return new PollerSettings(
                start, batching, filter, rules, onFailure, other, checkpoints, faults, clock);
    }

    public PollerSettings withCheckpoints(Checkpoints kept) {
        return new PollerSettings(
                start, batching, filter, rules, onFailure, intervals, kept, faults, clock);
    }

    public PollerSettings withFaults(StreamFaults disturbing) {
        return new PollerSettings(
                start,
                batching,
                filter,
                rules,
                onFailure,
                intervals,
                checkpoints,
                disturbing,
                clock);
    }

    public PollerSettings withClock(InstantSource time) {
        return new PollerSettings(
                start, batching, filter, rules, onFailure, intervals, checkpoints, faults, time);
    }
}
