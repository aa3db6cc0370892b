package dev.tandem.harness.aws.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import dev.tandem.harness.aws.stream.fault.StreamFault;
import dev.tandem.harness.aws.stream.fault.StreamFaults;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.Random;

/** What AWS may do to a stream's readers: each fault strikes, and none breaks what AWS promises. */
class StreamFaultsTest {

    private final EntryStream stream = new EntryStream();
    private final Deliveries deliveries = new Deliveries();
    private final StreamFaults faults = new StreamFaults(7);
    private final PollerSettings settings = EntryStream.QUICK.withFaults(faults);

    @AfterEach
    void close() {
        stream.close();
    }

    @Test
    void neighbours_of_one_partition_key_change_places() {
        stream.put("a1", "a2", "b1", "c1", "c2");
        faults.swapNeighbours(1);

        stream.deliver(deliveries, settings);

        assertThat(deliveries.ids()).containsExactly("a2", "a1", "b1", "c2", "c1");
        assertThat(faults.strikes(StreamFault.SWAP_NEIGHBOURS)).isEqualTo(2);
    }

    @Test
    void records_of_one_transaction_change_places() {
        stream.put("a1", "b1", "c1", "d1");
        faults.swapTransactionRecords(1);

        stream.deliver(deliveries, settings);

        assertThat(deliveries.ids()).containsExactly("b1", "a1", "d1", "c1");
    }

    @Test
    void a_batch_comes_twice() {
        stream.put("a1", "a2", "a3");
        faults.duplicateBatches(1);

        stream.deliver(deliveries, settings.withBatchSize(2));

        assertThat(deliveries.batches())
                .containsExactly(
                        List.of("a1", "a2"), List.of("a1", "a2"), List.of("a3"), List.of("a3"));
    }

    @Test
    void a_call_that_is_lost_comes_later() {
        stream.put("a1", "a2", "a3");
        faults.dropBatches(1);

        stream.deliver(deliveries, settings.withBatchSize(1));

        assertThat(deliveries.ids()).containsExactly("a1", "a2", "a3");
        assertThat(faults.strikes(StreamFault.DROP_BATCH)).isEqualTo(3);
    }

    @Test
    void a_record_that_is_held_back_is_overtaken_and_comes_in_the_end() {
        stream.putMany("a", 20);
        faults.delayRecords(0.5, Duration.ofMillis(200));

        stream.deliver(deliveries, settings);

        assertThat(deliveries.ids()).hasSize(20).doesNotHaveDuplicates();
        assertThat(deliveries.ids()).isNotEqualTo(deliveries.ids().stream().sorted().toList());
    }

    @Test
    void a_lost_checkpoint_delivers_everything_again() {
        stream.put("a1", "a2", "a3");
        try (StreamPoller poller = stream.poll(deliveries, settings)) {
            poller.awaitIdle(EntryStream.PATIENCE);
            faults.loseCheckpoint();
            poller.awaitIdle(EntryStream.PATIENCE);
        }

        assertThat(deliveries.ids()).containsExactly("a1", "a2", "a3", "a1", "a2", "a3");
    }

    @Test
    void a_checkpoint_may_be_lost_in_part() {
        stream.put("a1", "a2", "a3");
        try (StreamPoller poller = stream.poll(deliveries, settings)) {
            poller.awaitIdle(EntryStream.PATIENCE);
            faults.loseCheckpoint(2);
            poller.awaitIdle(EntryStream.PATIENCE);
        }

        assertThat(deliveries.ids()).containsExactly("a1", "a2", "a3", "a2", "a3");
    }

    @Test
    void what_expires_before_it_is_delivered_never_comes() {
        try (StreamPoller poller = stream.poll(deliveries, settings)) {
            stream.put("a1");
            poller.awaitIdle(EntryStream.PATIENCE);
            poller.pause();
            stream.put("a2", "a3", "a4");

            assertThat(faults.expireUndelivered()).isEqualTo(3);

            poller.resume();
            stream.put("a5");
            poller.awaitIdle(EntryStream.PATIENCE);
        }

        assertThat(deliveries.ids()).containsExactly("a1", "a5");
        assertThat(faults.expired()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void whatever_strikes_each_item_keeps_its_order_and_nothing_is_lost(long seed) {
        List<String> ids = List.of("a1", "a2", "a3", "b1", "b2");
        Random random = new Random(seed);
        int versions = 0;
        for (int i = 0; i < 60; i++) {
            stream.putText(ids.get(random.nextInt(ids.size())), "version " + versions++);
        }
        StreamFaults all =
                new StreamFaults(seed)
                        .swapNeighbours(0.5)
                        .swapTransactionRecords(0.5)
                        .dropBatches(0.2)
                        .delayRecords(0.3, Duration.ofMillis(30));
        Versions seen = new Versions();

        stream.deliver(seen, EntryStream.QUICK.withFaults(all).withBatchSize(7).withLanes(3));

        assertThat(ids.stream().mapToInt(id -> seen.of(id).size()).sum())
                .as("%s", all)
                .isEqualTo(60);
        for (String id : ids) {
            assertThat(seen.of(id).stream().map(Integer::valueOf)).as("%s, %s", id, all).isSorted();
        }
    }

    @Test
    void the_same_seed_strikes_the_same_records() {
        stream.putMany("a", 50);
        List<List<String>> runs = List.of(11L, 11L, 12L).stream().map(this::swappedBy).toList();

        assertThat(runs.get(0)).isEqualTo(runs.get(1)).isNotEqualTo(runs.get(2));
    }

    private List<String> swappedBy(long seed) {
        Deliveries own = new Deliveries();
        StreamFaults seeded = new StreamFaults(seed).swapNeighbours(0.5);
        stream.deliver(
                own, EntryStream.QUICK.withFaults(seeded).withCheckpoints(Checkpoints.inMemory()));
        return own.ids();
    }

    @Test
    void a_reset_ends_them_and_lets_go_of_what_was_held_back() {
        stream.putMany("a", 10);
        faults.delayRecords(1, Duration.ofHours(1));
        try (StreamPoller poller = stream.poll(deliveries, settings)) {
            await().atMost(EntryStream.PATIENCE)
                    .until(() -> faults.strikes(StreamFault.DELAY_RECORD) == 10);
            assertThat(deliveries.ids()).isEmpty();

            faults.reset();
            poller.awaitIdle(EntryStream.PATIENCE);
        }

        assertThat(deliveries.ids()).hasSize(10);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void what_is_no_probability_is_refused(double probability) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> faults.swapNeighbours(probability))
                .withMessage(
                        "The probability of SWAP_NEIGHBOURS is %s, it has to be from 0 to 1",
                        probability);
    }
}
