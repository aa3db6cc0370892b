package dev.tandem.harness.aws.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.harness.aws.stream.function.StreamTarget;
import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** AWS Lambda Developer Guide, Concurrent processing of a shard: ParallelizationFactor. */
class LanesTest {

    private static final PollerSettings QUICK = EntryStream.QUICK;

    private final EntryStream stream = new EntryStream();
    private final Deliveries deliveries = new Deliveries();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @AfterEach
    void close() {
        stream.close();
    }

    @Guarantee(
            area = Area.MAPPING,
            aws = "One batch of a shard is in flight",
            source = "Lambda Developer Guide, Polling and batching streams")
    @Test
    void a_shard_has_one_batch_in_flight() {
        stream.putMany("a", 60);

        stream.deliver(counting(deliveries), QUICK.withBatchSize(3));

        assertThat(most).hasValue(1);
        assertThat(deliveries.ids()).hasSize(60).isSorted();
    }

    @Guarantee(
            area = Area.MAPPING,
            aws = "ParallelizationFactor batches of a shard may be in flight",
            source = "Lambda Developer Guide, Polling and batching streams")
    @Test
    void a_shard_has_as_many_batches_in_flight_as_its_parallelization_factor() {
        stream.putMany("a", 60);
        var allAreThere = new CountDownLatch(4);
        StreamTarget meeting =
                event -> {
                    allAreThere.countDown();
                    allAreThere.await();
                    return deliveries.invoke(event);
                };

        stream.deliver(counting(meeting), QUICK.withBatchSize(3).withLanes(4));

        assertThat(most).hasValue(4);
        assertThat(deliveries.ids()).hasSize(60).doesNotHaveDuplicates();
    }

    @Guarantee(
            area = Area.MAPPING,
            aws = "Records of one item are delivered in order, whatever the parallelization",
            source = "Lambda Developer Guide, Polling and batching streams")
    @Test
    void the_order_of_each_item_is_kept_on_all_lanes() {
        List<String> ids = List.of("a1", "a2", "a3", "a4", "a5", "a6");
        for (int version = 0; version < 8; version++) {
            for (String id : ids) {
                stream.putText(id, "version " + version);
            }
        }
        Versions versions = new Versions();

        stream.deliver(versions, QUICK.withBatchSize(2).withLanes(10));

        ids.forEach(id ->
                assertThat(versions.of(id))
                        .as(id)
                        .containsExactly("0", "1", "2", "3", "4", "5", "6", "7"));
    }

    @Test
    void a_lane_that_is_held_up_does_not_hold_up_the_others_nor_is_it_passed_by_the_checkpoint() {
        stream.put("a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8");
        Checkpoints checkpoints = Checkpoints.inMemory();
        deliveries.poisonedBy("a3");
        PollerSettings settings = QUICK.withBatchSize(1).withLanes(10).withCheckpoints(checkpoints);
        try (StreamPoller _ = stream.poll(deliveries, settings)) {
            await().atMost(EntryStream.PATIENCE)
                    .until(() -> deliveries.ids().containsAll(List.of("a1", "a2", "a8")));
        }

        Deliveries afterwards = new Deliveries();
        stream.deliver(afterwards, QUICK.withCheckpoints(checkpoints));

        assertThat(afterwards.ids()).contains("a3", "a8").doesNotContain("a1");
    }

    @Guarantee(
            area = Area.MAPPING,
            aws = "A failing batch blocks its shard until it succeeds or is given up",
            source = "Lambda Developer Guide, Error handling for DynamoDB event sources")
    @Test
    void a_failing_batch_lets_no_later_one_of_its_shard_pass() {
        stream.put("a1", "a2", "a3");
        deliveries.thenFail(5);

        stream.deliver(deliveries, QUICK.withBatchSize(1));

        assertThat(deliveries.ids())
                .containsExactly("a1", "a1", "a1", "a1", "a1", "a1", "a2", "a3");
    }

    @Test
    void waiting_for_the_end_takes_every_lane_into_account() {
        stream.putMany("a", 40);
        var slow = new CountDownLatch(1);
        StreamTarget target =
                event -> {
                    slow.await();
                    return deliveries.invoke(event);
                };
        try (StreamPoller poller = stream.poll(target, QUICK.withLanes(4))) {
            Thread later = Thread.ofVirtual().start(() -> releaseAfterAPoll(slow, poller));
            poller.awaitIdle(EntryStream.PATIENCE);

            assertThat(deliveries.ids()).hasSize(40);
            assertThat(later.isInterrupted()).isFalse();
        }
    }

    private static void releaseAfterAPoll(CountDownLatch slow, StreamPoller poller) {
        await().atMost(EntryStream.PATIENCE).until(poller::isStarted);
        slow.countDown();
    }

    private StreamTarget counting(StreamTarget target) {
        return event -> {
            most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
            try {
                return target.invoke(event);
            } finally {
                inFlight.decrementAndGet();
            }
        };
    }
}
