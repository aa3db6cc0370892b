package dev.tandem.harness.aws.stream;

import dev.tandem.harness.aws.stream.internal.batch.DeliveryResult;
import dev.tandem.harness.aws.stream.internal.batch.RecordBatch;
import dev.tandem.harness.aws.stream.internal.batch.ShardRecord;
import dev.tandem.harness.aws.stream.internal.fault.DelayedRecords;
import dev.tandem.harness.aws.stream.internal.fault.RecordSwaps;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Reads one shard and delivers it on its lanes. */
final class ShardReader {

    // behind a lane that is held up the others go on, but not for ever
    private static final int FURTHEST_AHEAD = 2 * 10_000;

    private final String shardId;
    private final PollerSettings settings;
    private final Delivery delivery;
    private final DeliveryThreads deliveries;
    private final ShardPages pages;
    private final FilteredPages filtered;
    private final CheckpointTracker tracker;
    private final DelayedRecords delay;
    private final List<Lane> lanes;

    ShardReader(
            Stream stream,
            String shardId,
            Keys keys,
            PollerSettings settings,
            Delivery delivery,
            DeliveryThreads deliveries) {
        this.shardId = shardId;
        this.settings = settings;
        this.delivery = delivery;
        this.deliveries = deliveries;
        this.pages = new ShardPages(stream, shardId, () -> settings.checkpoints().of(shardId));
        this.tracker = new CheckpointTracker(shardId, settings.checkpoints());
        this.filtered = new FilteredPages(pages, tracker, keys, settings.filter(), stream.arn());
        this.delay = new DelayedRecords(settings.faults());
        this.lanes =
                IntStream.range(0, settings.batching().lanes())
                        .mapToObj(_ -> new Lane(settings, tracker, delivery.reporter()))
                        .toList();
    }

    /** Reads a page and begins what deliveries it can. */
    synchronized ShardProgress advance() {
        boolean full = isFarAhead();
        hand(full ? List.of() : new RecordSwaps(settings.faults()).of(filtered.next()));
        begin();
        return switch (pages.progress()) {
            case FINISHED ->
                    tracker.waiting() == 0 ? ShardProgress.FINISHED : ShardProgress.HELD_UP;
            case BEHIND, CAUGHT_UP, HELD_UP -> full ? ShardProgress.HELD_UP : pages.progress();
        };
    }

    private void hand(List<ShardRecord> records) {
        delay.pass(records).forEach(record -> lanes.get(record.lane(lanes.size())).add(record));
    }

    private boolean isFarAhead() {
        return tracker.waiting() >= FURTHEST_AHEAD;
    }

    private void begin() {
        boolean more = pages.progress() == ShardProgress.BEHIND && !isFarAhead();
        for (Lane lane : lanes) {
            lane.next(more)
                    .ifPresent(work -> {
                        if (!deliveries.begin(() -> run(lane, work))) {
                            lane.refused();
                        }
                    });
        }
    }

    private void run(Lane lane, LaneWork work) {
        switch (work) {
            case LaneWork.Deliver(RecordBatch batch) -> {
                DeliveryResult result =
                        lane.isDropped(batch)
                                ? new DeliveryResult.NotCalled()
                                : delivery.deliver(batch);
                end(() -> lane.delivered(batch, result));
            }
            case LaneWork.Tell(var discarded) -> {
                boolean told = delivery.tell(discarded);
                end(() -> lane.told(discarded, told));
            }
        }
    }

    private synchronized void end(Runnable result) {
        result.run();
        begin();
    }

    /** How many records have been read so far. */
    synchronized long read() {
        return tracker.read();
    }

    /** How many of them, from the first, need no further delivery. */
    synchronized long settled() {
        return tracker.settled();
    }

    /** Moves the checkpoint to the end. */
    synchronized void skipToEnd() {
        pages.skipToEnd().ifPresent(last -> settings.checkpoints().advance(shardId, last));
    }

    /** Delivers the last records again. Not while deliveries are in flight. */
    synchronized void goBack(long records) {
        delay.clear();
        lanes.forEach(Lane::clear);
        tracker.goBack(records);
        pages.goBack();
    }

    /** Passes over all that has not been delivered. Not while deliveries are in flight. */
    synchronized long expire() {
        List<ShardRecord> gone = new ArrayList<>(delay.clear());
        lanes.forEach(lane -> gone.addAll(lane.clear()));
        do {
            gone.addAll(filtered.next());
        } while (pages.progress() == ShardProgress.BEHIND);
        tracker.settle(gone);
        return gone.size();
    }

    @Override
    public synchronized String toString() {
        return "shard %s is delivered up to %s, %s records are waiting%s"
                .formatted(
                        shardId,
                        settings.checkpoints().of(shardId).orElse("nothing"),
                        tracker.waiting(),
                        delivery.reporter().problem().map(why -> ", for " + why).orElse(""));
    }
}
