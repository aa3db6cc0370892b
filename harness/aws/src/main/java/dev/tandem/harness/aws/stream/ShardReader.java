package dev.tandem.harness.aws.stream;

import dev.tandem.harness.aws.stream.fault.Delay;
import dev.tandem.harness.aws.stream.internal.batch.Batch;
import dev.tandem.harness.aws.stream.internal.batch.Item;
import dev.tandem.harness.aws.stream.internal.batch.Outcome;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.Record;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Reads one shard and delivers it on its lanes. */
final class ShardReader {

    // behind a lane that is held up the others go on, but not for ever
    private static final int FURTHEST_AHEAD = 2 * 10_000;

    private final String shardId;
    private final String streamArn;
    private final Keys keys;
    private final PollerSettings settings;
    private final Delivery delivery;
    private final Crew crew;
    private final ShardPages pages;
    private final Ledger ledger;
    private final Delay delay;
    private final List<Lane> lanes;

    ShardReader(
            Stream stream,
            String shardId,
            Keys keys,
            PollerSettings settings,
            Delivery delivery,
            Crew crew) {
        this.shardId = shardId;
        this.streamArn = stream.arn();
        this.keys = keys;
        this.settings = settings;
        this.delivery = delivery;
        this.crew = crew;
        this.pages = new ShardPages(stream, shardId, () -> settings.checkpoints().of(shardId));
        this.ledger = new Ledger(shardId, settings.checkpoints());
        this.delay = new Delay(settings.faults());
        this.lanes =
                IntStream.range(0, settings.batching().lanes())
                        .mapToObj(_ -> new Lane(settings, ledger, delivery.health()))
                        .toList();
    }

    /** Reads a page and begins what deliveries it can. */
    synchronized Progress advance() {
        boolean full = isFarAhead();
        hand(full ? List.of() : settings.faults().reordered(nextPage()));
        begin();
        return switch (pages.progress()) {
            case FINISHED -> ledger.waiting() == 0 ? Progress.FINISHED : Progress.HELD_UP;
            case BEHIND, CAUGHT_UP, HELD_UP -> full ? Progress.HELD_UP : pages.progress();
        };
    }

    /** What is to be delivered of the next page; the rest is passed over. */
    private List<Item> nextPage() {
        List<Item> passing = new ArrayList<>();
        for (Record change : pages.next()) {
            SdkBytes json =
                    SdkBytes.fromByteArrayUnsafe(DynamoDbEventJson.ofOne(change, streamArn));
            Item item = new Item(ledger.read(), keys.of(change), change, json);
            ledger.open(item);
            if (settings.filter().passes(json.asByteArrayUnsafe())) {
                passing.add(item);
            } else {
                ledger.settle(List.of(item));
            }
        }
        return passing;
    }

    private void hand(List<Item> items) {
        delay.pass(items).forEach(item -> lanes.get(item.lane(lanes.size())).add(item));
    }

    private boolean isFarAhead() {
        return ledger.waiting() >= FURTHEST_AHEAD;
    }

    private void begin() {
        boolean more = pages.progress() == Progress.BEHIND && !isFarAhead();
        for (Lane lane : lanes) {
            lane.next(more)
                    .ifPresent(work -> {
                        if (!crew.begin(() -> run(lane, work))) {
                            lane.refused();
                        }
                    });
        }
    }

    private void run(Lane lane, Lane.Work work) {
        switch (work) {
            case Lane.Work.Deliver(Batch batch) -> {
                Outcome outcome =
                        lane.isDropped(batch) ? new Outcome.NotCalled() : delivery.deliver(batch);
                end(() -> lane.delivered(batch, outcome));
            }
            case Lane.Work.Tell(var discarded) -> {
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
        return ledger.read();
    }

    /** How many of them, from the first, need no further delivery. */
    synchronized long settled() {
        return ledger.settled();
    }

    /** Moves the checkpoint to the end. */
    synchronized void skipToEnd() {
        pages.next();
        while (pages.progress() == Progress.BEHIND) {
            pages.next();
        }
        pages.last().ifPresent(last -> settings.checkpoints().advance(shardId, last));
        pages.goBack();
    }

    /** Delivers the last records again. Not while deliveries are in flight. */
    synchronized void goBack(long records) {
        delay.clear();
        lanes.forEach(Lane::clear);
        ledger.goBack(records);
        pages.goBack();
    }

    /** Passes over all that has not been delivered. Not while deliveries are in flight. */
    synchronized long expire() {
        List<Item> gone = new ArrayList<>(delay.clear());
        lanes.forEach(lane -> gone.addAll(lane.clear()));
        do {
            gone.addAll(nextPage());
        } while (pages.progress() == Progress.BEHIND);
        ledger.settle(gone);
        return gone.size();
    }

    @Override
    public synchronized String toString() {
        return "shard %s is delivered up to %s, %d records are waiting%s"
                .formatted(
                        shardId,
                        settings.checkpoints().of(shardId).orElse("nothing"),
                        ledger.waiting(),
                        delivery.health().problem().map(why -> ", for " + why).orElse(""));
    }
}
