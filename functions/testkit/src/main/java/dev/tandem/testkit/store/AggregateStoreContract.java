package dev.tandem.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Accepted.RecordedEvent;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.Versioned;
import dev.tandem.testkit.concurrent.Concurrently;
import dev.tandem.testkit.store.Tally.AmountAdded;
import dev.tandem.testkit.store.Tally.Opened;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;

/**
 * What every store of aggregates keeps, whatever it is made of. A store's tests extend this class;
 * nothing in it may be skipped.
 */
public abstract class AggregateStoreContract extends ContentContract {

    @Test
    protected final void an_aggregate_that_was_never_written_is_absent() {
        assertThat(store().load(id)).isEmpty();
        assertThat(log().readAfter(id, 0)).isEmpty();
    }

    @Test
    protected final void creation_writes_the_state_at_version_1_and_its_event() {
        Result result = store().write(creation(Metadata.NONE));

        assertThat(result)
                .isEqualTo(
                        new Accepted(
                                "tallyId", id, 1, List.of(new RecordedEvent(1, "tally_opened"))));
        assertThat(store().load(id)).contains(new Versioned<>(Tally.opened("Mia"), 1, CREATED));
        assertThat(log().readAfter(id, 0)).containsExactly(event(1, new Opened("Mia"), CREATED));
    }

    @Test
    protected final void k_events_move_the_version_by_k() {
        store().write(creation(Metadata.NONE));

        Result result = store().write(addition(1, Metadata.NONE, "1.10", "2.20", "3.30"));

        assertThat(((Accepted) result).version()).isEqualTo(4);
        assertThat(store().load(id).orElseThrow().version()).isEqualTo(4);
        assertThat(store().load(id).orElseThrow().createdAt()).isEqualTo(CREATED);
        assertThat(log().readAfter(id, 0))
                .extracting(StreamEvent::sequenceNumber)
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(log().readAfter(id, 2))
                .containsExactly(
                        event(3, new AmountAdded(new BigDecimal("2.20"), "note 2.20"), LATER),
                        event(4, new AmountAdded(new BigDecimal("3.30"), "note 3.30"), LATER));
    }

    @Test
    protected final void a_stale_version_writes_neither_state_nor_event_nor_command_record() {
        store().write(creation(Metadata.NONE));
        store().write(addition(1, Metadata.NONE, "1"));

        Result result = store().write(addition(1, command("late"), "7"));

        assertThat(result).isInstanceOf(Problem.Conflict.class);
        assertThat(((Problem.Conflict) result).expectedVersion()).isEqualTo(1);
        assertThat(((Problem.Conflict) result).currentVersion()).isEqualTo(2);
        assertThat(store().load(id).orElseThrow().state().total()).isEqualByComparingTo("1");
        assertThat(log().readAfter(id, 0)).hasSize(2);
        assertThat(store().resultOf(identity("late"), LATER)).isEmpty();
    }

    @Test
    protected final void a_version_from_the_future_is_a_conflict() {
        store().write(creation(Metadata.NONE));

        Result result = store().write(addition(5, Metadata.NONE, "1"));

        assertThat(((Problem.Conflict) result).currentVersion()).isEqualTo(1);
        assertThat(log().readAfter(id, 0)).hasSize(1);
    }

    @Test
    protected final void an_aggregate_is_created_once() {
        store().write(creation(Metadata.NONE));
        store().write(addition(1, Metadata.NONE, "1"));

        Result result = store().write(creation(Metadata.NONE));

        assertThat(((Problem.Conflict) result).expectedVersion()).isZero();
        assertThat(((Problem.Conflict) result).currentVersion()).isEqualTo(2);
        assertThat(store().load(id).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    protected final void an_absent_aggregate_can_t_be_changed() {
        Result result = store().write(addition(1, Metadata.NONE, "1"));

        assertThat(((Problem.Conflict) result).currentVersion()).isZero();
        assertThat(store().load(id)).isEmpty();
        assertThat(log().readAfter(id, 0)).isEmpty();
    }

    @Test
    protected final void of_many_writers_at_one_version_exactly_one_wins() {
        store().write(creation(Metadata.NONE));

        List<Result> results =
                Concurrently.run(
                        WRITERS, writer -> store().write(addition(1, Metadata.NONE, "" + writer)));

        assertThat(results).filteredOn(Accepted.class::isInstance).hasSize(1);
        assertThat(results).filteredOn(Problem.Conflict.class::isInstance).hasSize(WRITERS - 1);
        Tally state = store().load(id).orElseThrow().state();
        assertThat(log().readAfter(id, 1))
                .singleElement()
                .satisfies(event ->
                        assertThat(((AmountAdded) event.event()).amount())
                                .isEqualByComparingTo(state.total()));
    }
}
