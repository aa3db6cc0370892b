package dev.tandem.harness.aws.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/** AWS Lambda Developer Guide, How Lambda processes records from stream-based event sources. */
class BatchingTest {

    private static final PollerSettings QUICK = EntryStream.QUICK;

    private final EntryStream stream = new EntryStream();
    private final Deliveries deliveries = new Deliveries();

    @AfterEach
    void close() {
        stream.close();
    }

    @Test
    void a_batch_larger_than_a_read_of_1000_records_is_accumulated() {
        stream.putMany("a", 1300);

        stream.deliver(deliveries, QUICK.withBatchSize(1250));

        assertThat(deliveries.batches()).extracting(List::size).containsExactly(1250, 50);
        assertThat(deliveries.ids()).doesNotHaveDuplicates();
    }

    @Guarantee(
            area = Area.MAPPING,
            aws = "A batch goes when its payload would exceed 6 MB",
            source = "Lambda Developer Guide, Batching behavior")
    @Test
    void a_payload_is_at_most_6_MB() {
        String text = "x".repeat(350_000);
        for (int i = 0; i < 20; i++) {
            stream.putText("a" + i, text);
        }

        stream.deliver(deliveries, QUICK);

        assertThat(deliveries.batches()).extracting(List::size).containsExactly(17, 3);
        assertThat(deliveries.sizes()).allMatch(size -> size <= Batching.MOST_BYTES);
    }

    @Guarantee(
            area = Area.MAPPING,
            aws = "MaximumBatchingWindowInSeconds gathers records",
            source = "Lambda Developer Guide, Batching behavior")
    @Test
    void a_window_gathers_records_until_it_is_over() {
        PollerSettings settings = QUICK.withWindow(Duration.ofSeconds(2));
        try (StreamPoller poller = stream.poll(deliveries, settings)) {
            stream.put("a1", "a2");
            stream.put("a3");
            poller.awaitIdle(EntryStream.PATIENCE);

            assertThat(deliveries.batches()).containsExactly(List.of("a1", "a2", "a3"));
        }
    }

    @Guarantee(
            area = Area.MAPPING,
            aws = "A batch goes when BatchSize is reached",
            source = "Lambda Developer Guide, Batching behavior")
    @Test
    void a_full_batch_does_not_wait_for_the_window() {
        PollerSettings settings = QUICK.withBatchSize(2).withWindow(Duration.ofMinutes(5));
        try (StreamPoller _ = stream.poll(deliveries, settings)) {
            stream.put("a1", "a2", "a3");

            await().atMost(EntryStream.PATIENCE)
                    .until(() -> deliveries.batches().equals(List.of(List.of("a1", "a2"))));
        }
    }

    @Guarantee(
            area = Area.MAPPING,
            aws = "LATEST begins with what is written after the mapping",
            source = "Lambda Developer Guide, Polling and stream starting positions",
            differs = "misses nothing once the mapping is Enabled; AWS may")
    @Test
    void from_LATEST_only_what_is_written_later_is_delivered() {
        stream.put("a1", "a2");
        PollerSettings settings = QUICK.startingAt(StartingPosition.LATEST);
        try (StreamPoller poller = stream.poll(deliveries, settings)) {
            await().atMost(EntryStream.PATIENCE).until(poller::isStarted);
            stream.put("a3");
            poller.awaitIdle(EntryStream.PATIENCE);

            assertThat(deliveries.ids()).containsExactly("a3");
        }
    }

    @Test
    void from_LATEST_of_an_empty_stream_nothing_is_missed() {
        PollerSettings settings = QUICK.startingAt(StartingPosition.LATEST);
        try (StreamPoller poller = stream.poll(deliveries, settings)) {
            await().atMost(EntryStream.PATIENCE).until(poller::isStarted);
            stream.put("a1");
            poller.awaitIdle(EntryStream.PATIENCE);

            assertThat(deliveries.ids()).containsExactly("a1");
        }
    }
}
