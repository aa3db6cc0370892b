package dev.tandem.readmodel.park;

import static dev.tandem.readmodel.sentence.Word.word;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.FaultReason;
import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.sentence.Word;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

class RedriveTest {

    private final SentenceReadModel model = new SentenceReadModel();
    private final ParkingUpdater<Word> updater = model.parking(1);
    private final Redrive redrive = new Redrive(updater, model.parked());

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void a_redriven_aggregate_has_all_its_events_those_that_waited_too() {
        deliver(List.of(word("b", 1), word("b", 2, "poison"), word("b", 3)));
        deliver(List.of(word("b", 4)));
        model.mend();

        assertThat(report(RedriveRequest.one("b")))
                .isEqualTo(new RedriveReport(1, 0, List.of(), null));

        assertThat(model.text("b")).isEqualTo("1 poison 3 4");
        assertThat(listed()).isEmpty();
        deliver(List.of(word("b", 5)));
        assertThat(model.text("b")).as("later ones do not wait").endsWith("4 5");
    }

    @Test
    void what_is_not_mended_is_parked_again() {
        deliver(List.of(word("b", 1, "poison")));

        RedriveReport report = report(RedriveRequest.everything());

        assertThat(report.redriven()).isZero();
        assertThat(report.stillParked()).isEqualTo(1);
        assertThat(report.parked()).containsExactlyElementsOf(listed());
        deliver(List.of(word("b", 2)));
        assertThat(model.text("b")).isEmpty();
    }

    @Test
    void an_aggregate_that_is_parked_further_on_tells_where() {
        deliver(List.of(word("b", 1, "poison"), word("b", 2), word("b", 3, "forbidden")));
        model.mend();

        report(RedriveRequest.one("b"));

        assertThat(listed())
                .singleElement()
                .extracting(ParkedAggregate::sequenceNumber, ParkedAggregate::reason)
                .containsExactly(3L, "constraint_violated");
        assertThat(model.text("b")).isEqualTo("poison 2");
    }

    @Test
    void those_of_one_reason_are_taken_up_and_the_others_left() {
        deliver(List.of(word("a", 1, "poison")));
        deliver(List.of(word("b", 1, "forbidden")));
        deliver(List.of(word("c", 1, "poison")));
        model.mend();

        assertThat(report(RedriveRequest.because(FaultReason.PROJECTION_FAILED)).redriven())
                .isEqualTo(2);

        assertThat(listed()).extracting(ParkedAggregate::aggregateId).containsExactly("b");
    }

    @Test
    void all_are_taken_up_however_many_there_are() {
        IntStream.range(0, 250)
                .forEach(i -> deliver(List.of(word("a%03d".formatted(i), 1, "poison"))));
        model.mend();

        assertThat(report(RedriveRequest.everything()).redriven()).isEqualTo(250);
        assertThat(listed()).isEmpty();
    }

    @Test
    void a_call_that_comes_to_the_end_of_its_time_tells_where_the_next_one_goes_on() {
        for (int i = 0; i < 6; i++) {
            deliver(List.of(word("a%d".formatted(i), 1, "poison")));
        }
        model.mend();
        model.tell(_ -> pause(), _ -> {});

        RedriveReport first = report(RedriveRequest.everything().within(Duration.ofSeconds(1)));
        RedriveReport second = report(new RedriveRequest(null, null, true, first.next(), null));

        assertThat(first.redriven()).isBetween(1, 5);
        assertThat(first.next()).isNotNull();
        assertThat(second.redriven()).isEqualTo(6 - first.redriven());
        assertThat(second.next()).isNull();
        assertThat(listed()).isEmpty();
    }

    private static void pause() {
        try {
            Thread.sleep(400);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void pages_of_the_list_follow_on_each_other() {
        List.of("a", "b", "c").forEach(id -> deliver(List.of(word(id, 1, "poison"))));

        ParkedPage first = page(new ListParked(null, 2));
        ParkedPage second = page(new ListParked(first.after(), 2));

        assertThat(first.parked())
                .extracting(ParkedAggregate::aggregateId)
                .containsExactly("a", "b");
        assertThat(second.parked()).extracting(ParkedAggregate::aggregateId).containsExactly("c");
        assertThat(second.after()).isNull();
    }

    @Test
    void one_that_is_not_parked_is_not_found() {
        assertThat(redrive.redrive(RedriveRequest.one("b")))
                .isEqualTo(new QueryResult.Failed<>(new Problem.NotFound("b is not parked")));
    }

    @Test
    void while_the_log_is_out_of_reach_all_stay_parked() {
        deliver(List.of(word("b", 1, "poison")));
        model.mend();
        model.log().outOfReach(true);

        assertThat(redrive.redrive(RedriveRequest.everything()).status()).isEqualTo(503);

        assertThat(listed()).hasSize(1);
        deliver(List.of(word("b", 2)));
        assertThat(model.text("b")).isEmpty();
    }

    @Test
    void a_redrive_that_was_interrupted_is_still_listed_and_loses_nothing() {
        deliver(List.of(word("b", 1, "poison")));
        model.mend();
        model.parked().marks().release("b");

        assertThat(listed()).hasSize(1);
        deliver(List.of(word("b", 2)));

        assertThat(model.text("b")).isEqualTo("poison 2");
        assertThat(listed()).isEmpty();
    }

    /** The stream goes on while it is redriven: whoever comes first applies an event. */
    @Test
    void events_that_arrive_while_it_is_redriven_are_not_lost() {
        for (int round = 0; round < 20; round++) {
            String id = "r" + round;
            deliver(List.of(word(id, 1, "forbidden")));
            model.jdbc().execute("ALTER TABLE sentence DROP CONSTRAINT sentence_text_check");
            StreamEvent<Word> next = word(id, 2);
            var delivery =
                    CompletableFuture.runAsync(
                            () -> deliver(List.of(next)), Thread::startVirtualThread);

            report(RedriveRequest.one(id));
            delivery.join();

            assertThat(model.text(id)).as("round %d", round).isEqualTo("forbidden 2");
            model.jdbc().execute("DELETE FROM sentence");
            model.jdbc()
                    .execute(
                            "ALTER TABLE sentence ADD CONSTRAINT sentence_text_check"
                                    + " CHECK (text NOT LIKE '%forbidden%')");
        }
    }

    @Test
    void a_request_says_exactly_one_thing() {
        assertThatThrownBy(() -> new RedriveRequest(null, null, null, null, null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("exactly one of aggregateId, reason, all: true");
        assertThatThrownBy(() -> new RedriveRequest("a", null, true, null, null))
                .hasMessageContaining("exactly one");
        assertThatThrownBy(() -> new RedriveRequest(null, "bad luck", null, null, null))
                .hasMessageContaining("must be one of [unreadable_event, projection_failed");
        assertThatThrownBy(() -> new RedriveRequest("", null, null, null, null))
                .hasMessageContaining("1 to 2048");
        assertThatThrownBy(() -> new ListParked(null, 101)).hasMessageContaining("1 to 100");
    }

    private void deliver(List<StreamEvent<Word>> events) {
        model.log().record(events);
        assertThat(updater.handle(events)).isEmpty();
    }

    private RedriveReport report(RedriveRequest request) {
        return ((QueryResult.Found<RedriveReport>) redrive.redrive(request)).view();
    }

    private ParkedPage page(ListParked request) {
        return ((QueryResult.Found<ParkedPage>) redrive.list(request)).view();
    }

    private List<ParkedAggregate> listed() {
        return page(new ListParked(null, null)).parked();
    }
}
