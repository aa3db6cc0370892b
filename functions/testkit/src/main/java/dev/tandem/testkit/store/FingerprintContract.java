package dev.tandem.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;

import org.junit.jupiter.api.Test;

/** What every store makes of an id under which another request comes. */
abstract class FingerprintContract extends RefusalContract {

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
}
