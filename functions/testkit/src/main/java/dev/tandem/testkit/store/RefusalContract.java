package dev.tandem.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.CommandIdentity;

import org.junit.jupiter.api.Test;

import java.util.List;

/** What every store keeps of commands with an id that were refused. */
abstract class RefusalContract extends GroupContract {

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
    protected final void a_refusal_takes_the_place_of_what_has_expired() {
        store().write(creation(Metadata.NONE));
        store().write(addition(1, command("add"), "5"));
        var refusal = new Problem.Rejected("no", "not now");

        assertThat(store().remember(identity("add"), id, refusal, MUCH_LATER)).isEqualTo(refusal);
        assertThat(store().resultOf(identity("add"), MUCH_LATER)).contains(refusal);
    }
}
