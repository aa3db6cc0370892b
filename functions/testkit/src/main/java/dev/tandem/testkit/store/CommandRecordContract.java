package dev.tandem.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Result;
import dev.tandem.testkit.concurrent.Concurrently;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What every store keeps of commands with an id. */
abstract class CommandRecordContract extends FingerprintContract {

    @Test
    protected final void the_result_of_a_command_that_changed_nothing_is_kept_as_well() {
        store().write(creation(Metadata.NONE));
        var unchanged = new Accepted("tallyId", id, 1, List.of());

        assertThat(store().remember(identity("nothing"), id, unchanged, LATER))
                .isEqualTo(unchanged);

        assertThat(store().resultOf(identity("nothing"), LATER)).contains(unchanged);
        assertThat(store().write(addition(1, command("nothing"), "5"))).isEqualTo(unchanged);
        assertThat(store().load(id).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    protected final void a_result_that_is_kept_already_stays() {
        store().write(creation(Metadata.NONE));
        Result first = store().write(addition(1, command("add"), "5"));

        assertThat(
                        store().remember(
                                        identity("add"),
                                        id,
                                        new Accepted("tallyId", id, 2, List.of()),
                                        LATER))
                .isEqualTo(first);
        assertThat(store().resultOf(identity("add"), LATER)).contains(first);
    }

    @Test
    protected final void a_repeated_command_is_applied_once_and_answered_as_the_first_time() {
        Result first = store().write(creation(command("create")));
        Result added = store().write(addition(1, command("add"), "5"));

        assertThat(store().write(addition(2, command("add"), "5"))).isEqualTo(added);
        assertThat(store().write(addition(1, command("add"), "5"))).isEqualTo(added);
        assertThat(store().write(creation(command("create")))).isEqualTo(first);
        assertThat(store().resultOf(identity("add"), LATER)).contains(added);
        assertThat(store().load(id).orElseThrow().version()).isEqualTo(2);
        assertThat(log().readAfter(id, 0)).hasSize(2);
    }

    @Test
    protected final void a_command_that_was_never_applied_has_no_result() {
        assertThat(store().resultOf(identity("never"), LATER)).isEmpty();
    }

    @Test
    protected final void of_one_command_sent_many_times_at_once_everybody_gets_the_one_result() {
        store().write(creation(Metadata.NONE));

        List<Result> results =
                Concurrently.run(
                        WRITERS, _ -> store().write(addition(1, command("together"), "3")));

        Result recorded = store().resultOf(identity("together"), LATER).orElseThrow();
        assertThat(results).containsOnly(recorded);
        assertThat(log().readAfter(id, 0)).hasSize(2);
    }

    @Test
    protected final void what_has_expired_is_as_if_it_were_gone() {
        store().write(creation(Metadata.NONE));
        store().write(sent(addition(1, command("add"), "5"), "one", LATER));

        assertThat(store().resultOf(identity("add", "one"), MUCH_LATER)).isEmpty();
        assertThat(store().write(sent(addition(2, command("add"), "6"), "another", MUCH_LATER)))
                .isInstanceOf(Accepted.class);
        assertThat(store().load(id).orElseThrow().version()).isEqualTo(3);
        assertThat(store().resultOf(identity("add", "another"), MUCH_LATER)).isPresent();
    }
}
