package dev.tandem.harness.aws.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.harness.aws.stream.filter.RecordFilter;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** AWS Lambda Developer Guide, Control which events Lambda sends to your function. */
class FilteringTest {

    private static final RecordFilter WANTED =
            RecordFilter.of(
                    List.of(
                            """
                            {"dynamodb":{"NewImage":{"text":{"S":["wanted"]}}}}
                            """));

    private final EntryStream stream = new EntryStream();
    private final Deliveries deliveries = new Deliveries();
    private final Checkpoints.InMemory checkpoints =
            new Checkpoints.InMemory(new ConcurrentHashMap<>());
    private final PollerSettings settings =
            EntryStream.QUICK.withCheckpoints(checkpoints).withFilter(WANTED);

    @AfterEach
    void close() {
        stream.close();
    }

    @Test
    void the_checkpoint_passes_over_what_is_filtered_out() {
        stream.putText("a1", "wanted");
        stream.put("a2", "a3");

        stream.deliver(deliveries, settings);

        assertThat(deliveries.ids()).containsExactly("a1");
        assertThatCheckpointIs("a3");
    }

    @Test
    void where_nothing_is_wanted_the_function_is_not_called_and_the_checkpoint_moves() {
        stream.put("a1", "a2");

        stream.deliver(deliveries, settings);

        assertThat(deliveries.batches()).isEmpty();
        assertThatCheckpointIs("a2");
    }

    @Test
    void what_is_filtered_out_carries_the_checkpoint_over_no_record_that_fails() {
        stream.put("a1");
        stream.putText("a2", "wanted");
        stream.put("a3");
        deliveries.poisonedBy("a2");
        try (StreamPoller _ = stream.poll(deliveries, settings)) {
            await().atMost(EntryStream.PATIENCE).until(() -> deliveries.batches().size() > 2);

            assertThatCheckpointIs("a1");
        }
    }

    private void assertThatCheckpointIs(String entry) {
        assertThat(checkpoints.sequenceNumbers().values())
                .containsExactlyElementsOf(stream.sequenceNumbers(entry));
    }
}
