package dev.tandem.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Result;
import dev.tandem.testkit.concurrent.Concurrently;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What every store keeps of commands with an id. */
abstract class CommandRecordContract extends TallyContract {

    @Test
    protected final void the_result_of_a_command_that_changed_nothing_is_kept_as_well() {
        store().write(creation(Metadata.NONE));
        var unchanged = new Accepted("tallyId", id, 1, List.of());

        assertThat(store().remember(commandId("nothing"), unchanged, LATER)).isEqualTo(unchanged);

        assertThat(store().resultOf(commandId("nothing"))).contains(unchanged);
        assertThat(store().write(addition(1, command("nothing"), "5"))).isEqualTo(unchanged);
        assertThat(store().load(id).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    protected final void a_result_that_is_kept_already_stays() {
        store().write(creation(Metadata.NONE));
        Result first = store().write(addition(1, command("add"), "5"));

        assertThat(
                        store().remember(
                                        commandId("add"),
                                        new Accepted("tallyId", id, 2, List.of()),
                                        LATER))
                .isEqualTo(first);
        assertThat(store().resultOf(commandId("add"))).contains(first);
    }

    @Test
    protected final void a_repeated_command_is_applied_once_and_answered_as_the_first_time() {
        Result first = store().write(creation(command("create")));
        Result added = store().write(addition(1, command("add"), "5"));

        assertThat(store().write(addition(2, command("add"), "5"))).isEqualTo(added);
        assertThat(store().write(addition(1, command("add"), "5"))).isEqualTo(added);
        assertThat(store().write(creation(command("create")))).isEqualTo(first);
        assertThat(store().resultOf(commandId("add"))).contains(added);
        assertThat(store().load(id).orElseThrow().version()).isEqualTo(2);
        assertThat(log().readAfter(id, 0)).hasSize(2);
    }

    @Test
    protected final void a_command_that_was_never_applied_has_no_result() {
        assertThat(store().resultOf(commandId("never"))).isEmpty();
    }

    @Test
    protected final void of_one_command_sent_many_times_at_once_everybody_gets_the_one_result() {
        store().write(creation(Metadata.NONE));

        List<Result> results =
                Concurrently.run(
                        WRITERS, _ -> store().write(addition(1, command("together"), "3")));

        Result recorded = store().resultOf(commandId("together")).orElseThrow();
        assertThat(results).containsOnly(recorded);
        assertThat(log().readAfter(id, 0)).hasSize(2);
    }
}
