package dev.tandem.readmodel.park;

import static dev.tandem.readmodel.sentence.Word.word;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.sentence.Word;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

/**
 * Rows and {@code parked_aggregate} are written in transactions of their own: another instance, of
 * newer code perhaps, or an end comes in between. Triggers stand in for them.
 */
class ParkedMeanwhileTest {

    private final SentenceReadModel model = new SentenceReadModel();
    private final ParkingUpdater<Word> updater = model.parking(3);
    private final List<StreamEvent<Word>> poison = List.of(word("b", 2, "poison"));

    @BeforeEach
    void showTheFirst() {
        deliver(word("b", 1));
        model.log().record(poison);
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void who_is_past_the_event_by_the_time_it_is_parked_goes_on() {
        fail(2);
        // the other one commits while this one is about to park
        trigger(
                "parked_aggregate",
                "WHEN (NEW.parked_at IS NOT NULL AND NOT NEW.redriving)",
                "UPDATE sentence SET text = '1 poison', last_sequence_number = 2 WHERE id = 'b'");

        assertThat(updater.handle(poison)).isEmpty();

        assertThat(parked()).isEmpty();
        deliver(word("b", 3));
        assertThat(model.text("b")).isEqualTo("1 poison 3");
    }

    @Test
    void who_was_parked_while_a_batch_got_its_events_in_goes_on_with_those_that_waited() {
        fail(1);
        model.mend();
        // the other one parks after this one has asked who is
        trigger("sentence", "", "UPDATE parked_aggregate SET parked_at = now()");
        model.log().record(List.of(word("b", 3)));

        assertThat(updater.handle(poison)).isEmpty();

        assertThat(parked()).isEmpty();
        assertThat(model.text("b")).as("with one that had come meanwhile").isEqualTo("1 poison 3");
    }

    @Test
    void attempts_at_an_earlier_event_that_an_end_left_behind_do_not_count_for_a_later_one() {
        fail(2);
        model.mend();
        model.jdbc()
                .execute("CREATE RULE kept AS ON DELETE TO parked_aggregate DO INSTEAD NOTHING");
        assertThat(updater.handle(poison)).isEmpty();
        model.jdbc().execute("DROP RULE kept ON parked_aggregate");
        var later = model.parking(3, () -> false);
        List<StreamEvent<Word>> more = List.of(word("b", 3, "poison"));
        model.log().record(more);

        assertThat(later.handle(more)).as("first").containsOnlyKeys("b");
        assertThat(later.handle(more)).as("second").containsOnlyKeys("b");
        assertThat(parked()).isEmpty();
        assertThat(later.handle(more)).as("third").isEmpty();
        assertThat(parked()).containsExactly("b at 3 after 3");
    }

    private void fail(int times) {
        for (int attempt = 0; attempt < times; attempt++) {
            assertThat(updater.handle(poison)).containsOnlyKeys("b");
        }
    }

    private void deliver(StreamEvent<Word> event) {
        model.log().record(List.of(event));
        assertThat(updater.handle(List.of(event))).isEmpty();
    }

    private void trigger(String table, String when, String statement) {
        model.jdbc()
                .execute(
                        """
                        CREATE FUNCTION meanwhile() RETURNS trigger LANGUAGE plpgsql AS
                        $$ BEGIN %s; RETURN NULL; END $$
                        """
                                .formatted(statement));
        model.jdbc()
                .execute(
                        "CREATE TRIGGER meanwhile AFTER UPDATE ON %s FOR EACH ROW %s EXECUTE FUNCTION meanwhile()"
                                .formatted(table, when));
    }

    private List<String> parked() {
        return model.parked().page("", null, 10).stream()
                .map(one ->
                        "%s at %s after %s"
                                .formatted(one.aggregateId(), one.sequenceNumber(), one.attempts()))
                .toList();
    }
}
