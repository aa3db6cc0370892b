package dev.tandem.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.CommandIdentity;
import dev.tandem.testkit.concurrent.Concurrently;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What every store keeps of commands with an id. */
abstract class CommandRecordContract extends TallyContract {

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
    protected final void a_refusal_is_kept_and_what_came_first_counts() {
        store().write(creation(Metadata.NONE));
        for (Problem refusal :
                List.of(
                        new Problem.Rejected("too_much", "\"grüner Tee\" is over 100"),
                        new Problem.NotFound("there is no tally"))) {
            CommandIdentity command = identity(refusal.title());

            assertThat(store().remember(command, id, refusal, LATER)).isEqualTo(refusal);

            assertThat(store().resultOf(command, LATER)).contains(refusal);
            assertThat(store().remember(command, id, new Problem.NotFound("later"), LATER))
                    .isEqualTo(refusal);
            assertThat(store().write(addition(1, command(refusal.title()), "5")))
                    .isEqualTo(refusal);
        }
        assertThat(store().load(id).orElseThrow().version()).isEqualTo(1);
        assertThat(log().readAfter(id, 0)).hasSize(1);
    }

    @Test
    protected final void a_refusal_that_comes_after_an_acceptance_is_not_kept() {
        store().write(creation(Metadata.NONE));
        Result first = store().write(addition(1, command("add"), "5"));

        assertThat(store().remember(identity("add"), id, new Problem.Rejected("no", "no"), LATER))
                .isEqualTo(first);
    }

    @Test
    protected final void an_id_with_another_fingerprint_is_another_command_s() {
        store().write(creation(Metadata.NONE));
        store().write(sent(addition(1, command("add"), "5"), "one", LATER));
        var reused = Problem.CommandIdReused.of(commandId("add"));

        assertThat(store().resultOf(identity("add", "another"), LATER)).contains(reused);
        assertThat(
                        store().remember(
                                        identity("add", "another"),
                                        id,
                                        new Problem.NotFound("no"),
                                        LATER))
                .isEqualTo(reused);
        assertThat(store().write(sent(addition(2, command("add"), "5"), "another", LATER)))
                .isEqualTo(reused);
        assertThat(store().load(id).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    protected final void where_a_fingerprint_is_not_known_the_id_decides() {
        store().write(creation(Metadata.NONE));
        Result with = store().write(sent(addition(1, command("with"), "5"), "one", LATER));
        Result without = store().write(addition(2, command("without"), "5"));

        assertThat(store().resultOf(identity("with", "one"), LATER)).contains(with);
        assertThat(store().resultOf(identity("with"), LATER)).contains(with);
        assertThat(store().resultOf(identity("without", "one"), LATER)).contains(without);
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

    @Test
    protected final void a_refusal_takes_the_place_of_what_has_expired() {
        store().write(creation(Metadata.NONE));
        store().write(addition(1, command("add"), "5"));
        var refusal = new Problem.Rejected("no", "not now");

        assertThat(store().remember(identity("add"), id, refusal, MUCH_LATER)).isEqualTo(refusal);
        assertThat(store().resultOf(identity("add"), MUCH_LATER)).contains(refusal);
    }
}
