package dev.tandem.readmodel.park;

import static dev.tandem.readmodel.sentence.Word.word;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.FaultReason;
import dev.tandem.readmodel.rebuild.RebuildRequest;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.sentence.Word;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Text that PostgreSQL can't hold, in ids and in what is told of failures: parked and told. */
class ParkedTextTest {

    private static final int TRIES = 5;

    private final SentenceReadModel model = new SentenceReadModel();
    private final ParkingUpdater<Word> updater = model.parking(3);

    @AfterEach
    void close() {
        model.close();
    }

    static Stream<String> ids() {
        String incompressible =
                new Random(1)
                        .ints(3_000, 0x4e00, 0x9fff)
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
        return Stream.of(
                "nul\0",
                "\0",
                "nul\0nul\0",
                "back\\slash\0",
                "back\\0\0",
                "half\ud800\0",
                incompressible);
    }

    @ParameterizedTest
    @MethodSource("ids")
    void an_id_that_no_row_can_have_is_parked_and_holds_up_nobody(String id) {
        List<StreamEvent<Word>> batch = List.of(word(id, 1), word("good", 1));
        model.log().record(batch);

        deliver(batch);

        assertThat(model.text("good")).isEqualTo("1");
        assertThat(updater.handle(batch)).as("after %d tries", TRIES).isEmpty();
        assertThat(model.parked().page("", null, 10))
                .singleElement()
                .satisfies(parked -> {
                    assertThat(parked.sequenceNumber()).isEqualTo(1);
                    assertThat(parked.reason()).isEqualTo("constraint_violated");
                });
        assertThat(model.parked().find(id)).isPresent();
    }

    @Test
    void an_id_is_told_as_it_is_and_the_next_page_begins_behind_it() {
        for (String id : List.of("a", "a\0", "a\0b", "a\\", "b")) {
            model.parked().attempts().failed(id, fault("odd"), 1);
            model.parked().marks().park(id, fault("odd"));
        }

        assertThat(model.parked().page("", null, 10))
                .extracting(ParkedAggregate::aggregateId)
                .containsExactlyInAnyOrder("a", "a\0", "a\0b", "a\\", "b");
        assertThat(model.parked().page("a\0", null, 10))
                .extracting(ParkedAggregate::aggregateId)
                .doesNotContain("a\0", "a")
                .contains("b");
    }

    @Test
    void what_is_told_of_a_failure_may_quote_anything() {
        String quoted = "x\0y \ud800 \r\n" + "é".repeat(1_000_000);
        for (int delivery = 0; delivery < TRIES; delivery++) {
            updater.handleUnreadable(Map.of("b", fault("an event '%s'".formatted(quoted))));
        }

        assertThat(model.parked().find("b"))
                .hasValueSatisfying(parked ->
                        assertThat(parked.detail())
                                .startsWith("an event 'x\\u0000y \\ud800 \\u000d\\u000aé")
                                .hasSizeLessThan(1_100));
    }

    @Test
    void a_rebuild_tells_of_it_and_goes_on() {
        List<StreamEvent<Word>> events = List.of(word("bad\0id", 1), word("good", 1));
        model.log().record(events);
        for (int i = 0; i < 60; i++) {
            model.log().record(List.of(word("bad\0%02d".formatted(i), 1)));
        }

        var answer =
                model.rebuild(Duration.ofMinutes(1), _ -> {})
                        .rebuild(RebuildRequest.of(RebuildRequest.IN_PLACE));

        assertThat(answer).asString().contains("finished=true", "failed=61", "bad\0id");
        assertThat(model.text("good")).isEqualTo("1");
    }

    private void deliver(List<StreamEvent<Word>> batch) {
        for (int delivery = 0; delivery < TRIES; delivery++) {
            var _ = updater.handle(batch);
        }
    }

    private static Fault fault(String text) {
        return Fault.at(1, FaultReason.UNREADABLE_EVENT, text);
    }
}
