package dev.tandem.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.testkit.concurrent.Concurrently;
import dev.tandem.testkit.store.Tally.AmountAdded;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What every store keeps of versions: who saw another one writes nothing. */
abstract class VersionContract extends ContentContract {

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
