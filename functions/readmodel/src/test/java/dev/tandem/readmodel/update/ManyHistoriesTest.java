package dev.tandem.readmodel.update;

import static dev.tandem.readmodel.sentence.Word.word;
import static dev.tandem.readmodel.sentence.Word.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.projection.Projection;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.sentence.Word;
import dev.tandem.testkit.log.MemoryLog;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Many histories behind gaps are read some at a time, and hardly more of them is in memory. */
class ManyHistoriesTest {

    private static final int AT_ONCE = 4;
    private static final int OTHERS = 40;
    private static final int LONG = 5_000;
    private static final int PAGE = 500;

    private final SentenceReadModel model = new SentenceReadModel();
    private final MemoryLog<Word> log = new MemoryLog<>();
    private final AtomicInteger held = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final Set<String> contexts = ConcurrentHashMap.newKeySet();
    private final ReadModelUpdater<Word> updater =
            new ReadModelUpdater<>(
                    model.sentences(),
                    Projection.<String, Word>of(
                            _ -> "",
                            (_, event) -> {
                                held.decrementAndGet();
                                return event.event().text();
                            }),
                    watched(),
                    model.transactions(),
                    _ -> {});

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void beside_a_long_one_no_more_pages_are_held_than_may_be_read_at_once() {
        List<StreamEvent<Word>> batch = new ArrayList<>();
        log.record(words("a-long", 1, LONG));
        batch.add(word("a-long", LONG));
        for (int i = 0; i < OTHERS; i++) {
            log.record(words("b" + i, 1, PAGE + 1));
            batch.add(word("b" + i, PAGE + 1));
        }

        assertThat(updater.handle(batch)).isEmpty();

        assertThat(held).as("every event that was read is folded").hasValue(0);
        assertThat(most).hasValueGreaterThan(PAGE).hasValueLessThanOrEqualTo((AT_ONCE + 1) * PAGE);
        assertThat(model.text("a-long")).isEqualTo("" + LONG);
        assertThat(model.text("b39")).isEqualTo("" + (PAGE + 1));
    }

    @Test
    void what_is_logged_while_they_are_read_says_what_the_batch_s_lines_say() {
        log.record(words("a", 1, 2));
        log.record(words("b", 1, 2));
        try (var _ = MDC.putCloseable("requestId", "r1")) {
            assertThat(updater.handle(List.of(word("a", 2), word("b", 2)))).isEmpty();
        }

        assertThat(contexts).containsExactly("sentence of r1");
    }

    private EventLog<Word> watched() {
        return new EventLog<>() {
            @Override
            public List<StreamEvent<Word>> read(String id, long after, long upTo) {
                return log.read(id, after, upTo);
            }

            @Override
            public List<StreamEvent<Word>> page(String id, long after, long upTo, int limit) {
                contexts.add(MDC.get("aggregateType") + " of " + MDC.get("requestId"));
                List<StreamEvent<Word>> page = log.page(id, after, upTo, limit);
                most.accumulateAndGet(held.addAndGet(page.size()), Math::max);
                return page;
            }

            @Override
            public int parallelReads() {
                return AT_ONCE;
            }
        };
    }
}
