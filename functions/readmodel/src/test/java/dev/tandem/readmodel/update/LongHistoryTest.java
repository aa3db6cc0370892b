package dev.tandem.readmodel.update;

import static dev.tandem.readmodel.sentence.Word.word;
import static dev.tandem.readmodel.sentence.Word.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.projection.Projection;
import dev.tandem.core.projection.Row;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.sentence.Word;
import dev.tandem.readmodel.update.ReadModelUpdater.Advance;
import dev.tandem.testkit.log.MemoryLog;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;

/** A long history is folded while it is read, and never in memory as a whole. */
class LongHistoryTest {

    private static final int EVENTS = 5_000;

    /** Less than that at a time, however long the history is. */
    private static final int FEW = 1_000;

    private final SentenceReadModel model = new SentenceReadModel();
    private final MemoryLog<Word> log = new MemoryLog<>();
    private final AtomicInteger longest = new AtomicInteger();
    private final ReadModelUpdater<Word> updater =
            new ReadModelUpdater<>(
                    model.sentences(),
                    Projection.<String, Word>of(_ -> "", (_, event) -> event.event().text()),
                    measured(),
                    model.transactions(),
                    _ -> {});

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void a_gap_before_a_delivered_event_is_healed_by_the_page() {
        log.record(words("a", 1, EVENTS));

        assertThat(updater.handle(List.of(word("a", 3), word("a", EVENTS)))).isEmpty();

        assertIsWhole();
    }

    @Test
    void catching_up_and_a_rebuild_read_by_the_page() {
        log.record(words("a", 1, EVENTS));

        assertThat(updater.catchUp("a").healed()).isEqualTo(EVENTS);
        assertIsWhole();
        assertThat(updater.rebuild(new TreeSet<>(List.of("a")))).isEmpty();
        assertIsWhole();
        assertThat(updater.hasEvents("a")).isTrue();
    }

    @Test
    void event_by_event_they_are_read_by_the_page_too() {
        log.record(words("a", 1, EVENTS));
        updater.handle(words("a", 1, EVENTS - 1_200));

        assertThat(updater.applyOneByOne("a")).isEqualTo(new Advance(EVENTS, Optional.empty()));

        assertIsWhole();
    }

    @Test
    void a_hole_is_found_wherever_a_page_ends() {
        for (int missing : List.of(499, 500, 501, 1_000, EVENTS - 1)) {
            String id = "hole" + missing;
            log.record(words(id, 1, missing - 1));
            log.record(words(id, missing + 1, EVENTS));

            assertThat(updater.catchUp(id).failed().get(id))
                    .as(id)
                    .isNotNull()
                    .asString()
                    .contains("event %s was due".formatted(missing));
        }
    }

    @Test
    void a_history_that_ends_where_a_page_does_is_whole() {
        log.record(words("a", 1, 1_000));

        assertThat(updater.handle(List.of(word("a", 1_000)))).isEmpty();
        assertThat(row().lastSequenceNumber()).isEqualTo(1_000);
        assertThat(updater.handle(List.of(word("a", 1_002))))
                .hasEntrySatisfying("a", failure -> assertThat(failure.text()).contains("ends at"));
    }

    private void assertIsWhole() {
        assertThat(row().lastSequenceNumber()).isEqualTo(EVENTS);
        assertThat(longest).hasPositiveValue().hasValueLessThan(FEW);
    }

    private Row<String> row() {
        Map<String, Row<String>> rows = model.sentences().read(new TreeSet<>(List.of("a")));
        return Objects.requireNonNull(rows.get("a"));
    }

    /** Notes how many events are handed out at once. */
    private EventLog<Word> measured() {
        return new EventLog<>() {
            @Override
            public List<StreamEvent<Word>> read(String id, long after, long upTo) {
                return noted(log.read(id, after, upTo));
            }

            @Override
            public List<StreamEvent<Word>> page(String id, long after, long upTo, int limit) {
                return noted(log.page(id, after, upTo, limit));
            }
        };
    }

    private List<StreamEvent<Word>> noted(List<StreamEvent<Word>> events) {
        longest.accumulateAndGet(events.size(), Math::max);
        return events;
    }
}
