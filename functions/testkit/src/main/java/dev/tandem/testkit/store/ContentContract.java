package dev.tandem.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.Change;
import dev.tandem.testkit.store.Tally.AmountAdded;
import dev.tandem.testkit.store.Tally.Event;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;

/** What every store keeps of what is in states and events, whatever and however much it is. */
abstract class ContentContract extends CommandRecordContract {

    @Test
    protected final void what_is_written_comes_back_exactly() {
        var metadata = new Metadata("c-" + id, "köln ✓", "cause", "00-trace-01");
        var amount = new BigDecimal("12345678901234567890.123456789");
        var added = new AmountAdded(amount, "grüner Tee 🍵 \"quoted\" \n line");
        var tally = new Tally("Mia", amount, List.of(added.note()));

        store().write(creation(Metadata.NONE));
        store().write(new Change<>(id, 1, CREATED, tally, List.of(added), LATER, metadata));

        assertThat(store().load(id).orElseThrow().state()).isEqualTo(tally);
        assertThat(log().readAfter(id, 1).getFirst())
                .isEqualTo(
                        new StreamEvent<>(
                                "tally", id, 2, "tally_amount_added", added, LATER, metadata));
    }

    @Test
    protected final void a_history_of_several_megabytes_is_read_whole_and_in_order() {
        store().write(creation(Metadata.NONE));
        String note = "n".repeat(30_000);
        Tally state = Tally.opened("Mia");
        for (int version = 1; version <= 90; version++) {
            var added = new AmountAdded(BigDecimal.ONE, version + note);
            state = new Tally("Mia", state.total().add(BigDecimal.ONE), List.of());
            store().write(
                            new Change<>(
                                    id,
                                    version,
                                    CREATED,
                                    state,
                                    List.<Event>of(added),
                                    LATER,
                                    Metadata.NONE));
        }

        assertThat(log().readAfter(id, 0))
                .extracting(StreamEvent::sequenceNumber)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 91).boxed().toList());
    }

    @Test
    protected final void an_aggregate_beyond_the_store_s_limit_is_refused_with_both_sizes() {
        store().write(creation(Metadata.NONE));
        Tally before = store().load(id).orElseThrow().state();
        var huge = new Tally("Mia", BigDecimal.ONE, List.of("n".repeat(450_000)));

        Result result =
                store().write(
                                new Change<>(
                                        id,
                                        1,
                                        CREATED,
                                        huge,
                                        List.<Event>of(new AmountAdded(BigDecimal.ONE, "small")),
                                        LATER,
                                        command("huge")));

        assertThat(((Problem.Rejected) result).code()).isEqualTo("aggregate_too_large");
        assertThat(((Problem.Rejected) result).detail()).contains("450").contains("409600");
        assertThat(store().load(id).orElseThrow().state()).isEqualTo(before);
        assertThat(log().readAfter(id, 0)).hasSize(1);
        assertThat(store().resultOf(identity("huge"), LATER)).isEmpty();
    }
}
