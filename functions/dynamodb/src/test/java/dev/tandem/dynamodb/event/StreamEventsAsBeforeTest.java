package dev.tandem.dynamodb.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;

import dev.tandem.core.event.NamelessRecord;
import dev.tandem.core.event.StreamBatchHandler;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.testkit.store.Tally;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * The answers were written down when each batch was read into a tree, by this test and code that is
 * gone.
 */
class StreamEventsAsBeforeTest {

    @Test
    void whatever_comes_is_taken_as_it_was_when_a_tree_was_made_of_it() throws Exception {
        List<String> golden = golden();

        List<String> others =
                LongStream.range(0, golden.size())
                        .mapToObj(StreamEventsAsBeforeTest::answer)
                        .filter(answer -> !golden.contains(answer))
                        .toList();

        assertThat(golden).hasSize(600);
        assertThat(others).isEmpty();
    }

    private static List<String> golden() throws IOException {
        try (var lines =
                Objects.requireNonNull(
                        StreamEventsAsBeforeTest.class.getResourceAsStream("as-before.txt"))) {
            return new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static String answer(long seed) {
        byte[] event = new RandomStreamEvents(seed).next();
        Told told = new Told();
        try {
            StreamsEventResponse response =
                    new StreamFunction<>(new EventItems<>(Tally.TYPE, Tally.EVENTS), told)
                            .apply(event);
            response.getBatchItemFailures()
                    .forEach(record -> told.told.add("again " + record.getItemIdentifier()));
        } catch (RuntimeException e) {
            told.told.add("refused");
        }
        return "%s: %s".formatted(seed, String.join(", ", told.told));
    }

    /** Writes down what it is handed. */
    private static final class Told implements StreamBatchHandler<Tally.Event> {

        private final List<String> told = new ArrayList<>();

        @Override
        public Map<String, Failure> handle(List<StreamEvent<Tally.Event>> batch) {
            batch.forEach(event ->
                    told.add(
                            "event #%s"
                                    .formatted(Integer.toHexString(event.toString().hashCode()))));
            return Map.of();
        }

        @Override
        public Map<String, Failure> handleUnreadable(Map<String, Fault> records) {
            new TreeMap<>(records)
                    .forEach((id, fault) ->
                            told.add(
                                    "unreadable #%s"
                                            .formatted(
                                                    Integer.toHexString((id + fault).hashCode()))));
            return Map.copyOf(records);
        }

        @Override
        public List<NamelessRecord> setAside(List<NamelessRecord> records) {
            records.forEach(record ->
                    told.add(
                            "nameless #%s"
                                    .formatted(Integer.toHexString(record.toString().hashCode()))));
            return records.subList(0, records.size() / 2);
        }
    }
}
