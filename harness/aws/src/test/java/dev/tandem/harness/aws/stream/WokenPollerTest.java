package dev.tandem.harness.aws.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

/** A poller that is told of a write does not wait for its interval. */
class WokenPollerTest {

    private static final PollerSettings HOURLY =
            PollerSettings.defaults()
                    .withIntervals(
                            new PollingIntervals(
                                    Duration.ofHours(1),
                                    Duration.ofMillis(10),
                                    Duration.ofMillis(50)));

    private final EntryStream entries = new EntryStream();
    private final Deliveries deliveries = new Deliveries();

    @Test
    void what_was_written_is_delivered_when_the_poller_is_told_of_it() {
        try (StreamPoller poller = entries.poll(deliveries, HOURLY)) {
            poller.awaitIdle(EntryStream.PATIENCE);

            for (String entry : List.of("a1", "b1", "a2")) {
                int before = deliveries.batches().size();
                entries.put(entry);
                poller.wake();

                await().atMost(EntryStream.PATIENCE)
                        .untilAsserted(() -> assertThat(deliveries.batches()).hasSize(before + 1));
            }
        }
    }

    @Test
    void who_is_paused_stays_so() {
        try (StreamPoller poller = entries.poll(deliveries, HOURLY)) {
            poller.awaitIdle(EntryStream.PATIENCE);
            poller.pause();
            entries.put("a1");
            poller.wake();

            assertThat(poller.isAtRest()).isTrue();
            assertThat(deliveries.batches()).isEmpty();
        }
    }

    @AfterEach
    void close() {
        entries.close();
    }
}
