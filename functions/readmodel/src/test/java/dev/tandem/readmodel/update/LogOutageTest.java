package dev.tandem.readmodel.update;

import static dev.tandem.readmodel.sentence.Word.word;
import static dev.tandem.readmodel.sentence.Word.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.Failure.OutOfReach;
import dev.tandem.core.failure.FaultReason;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.sentence.Word;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Each read of a log that is out of reach takes as long as its timeout, and a call has a minute.
 */
class LogOutageTest {

    private static final int MANY = 20;

    private final SentenceReadModel model = new SentenceReadModel();

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void not_each_that_lacks_events_waits_for_it_and_who_lacks_none_goes_on() {
        List<StreamEvent<Word>> batch = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            batch.add(word("gap%02d".formatted(i), 2));
        }
        batch.add(word("whole", 1));
        model.log().outOfReach(true);

        Map<String, Failure> failed = model.updater().handle(batch);

        assertThat(failed).hasSize(MANY).doesNotContainKey("whole");
        assertThat(failed.values()).hasOnlyElementsOfType(OutOfReach.class);
        assertThat(model.text("whole")).isEqualTo("1");
        assertThat(model.log().reads()).as("together, and three of them").isEqualTo(4);
    }

    @Test
    void one_that_can_t_be_read_alone_holds_back_no_other() {
        for (String id : List.of("a", "b", "c", "d", "e")) {
            model.log().record(words(id, 1, 2));
        }
        model.log().failNext(3);

        Map<String, Failure> failed =
                model.updater()
                        .handle(
                                List.of(
                                        word("a", 2),
                                        word("b", 2),
                                        word("c", 2),
                                        word("d", 2),
                                        word("e", 2)));

        assertThat(failed).containsOnlyKeys("a", "b");
        assertThat(model.text("e")).isEqualTo("1 2");
    }

    @Test
    void what_the_stream_could_not_tell_does_not_wait_for_it_each_time_either() {
        Map<String, Fault> records = new HashMap<>();
        for (int i = 0; i < MANY; i++) {
            records.put("s" + i, Fault.at(1, FaultReason.UNREADABLE_EVENT, "no image"));
        }
        model.log().outOfReach(true);

        assertThat(model.updater().handleUnreadable(records)).hasSize(MANY);
        assertThat(model.log().reads()).isEqualTo(3);
    }
}
