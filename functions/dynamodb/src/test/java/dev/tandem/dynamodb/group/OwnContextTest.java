package dev.tandem.dynamodb.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.command.CommandCall;
import dev.tandem.core.command.CommandObserver;
import dev.tandem.core.command.CommandOutcome;
import dev.tandem.core.command.Handled;
import dev.tandem.core.result.Problem;
import dev.tandem.dynamodb.group.Shelves.Put;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.observe.log.CommandLog;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What is logged and observed of a command in a group is that command's own. */
class OwnContextTest {

    private final String id = UUID.randomUUID().toString();
    private final List<String> observed = new ArrayList<>();

    @Test
    void each_is_decided_in_its_own_log_context_and_observed_once_with_its_own_outcome() {
        CommandObserver noting = new Noting();
        var shelves =
                new Shelves(
                        DynamoDbLocal.shared().client(),
                        Groups.CURRENT,
                        CommandObserver.all(List.of(new CommandLog(), noting)));

        List<Handled> handled =
                shelves.handler.handleAll(
                        Stream.of("one", "throws", "three")
                                .map(text -> Commands.named(text + id, new Put(id, text)))
                                .toList());

        assertThat(handled)
                .extracting(one -> one instanceof Handled.Answered)
                .containsExactly(true, false, true);
        assertThat(shelves.decidedIn)
                .containsEntry("one", "one" + id)
                .containsEntry("throws", "throws" + id)
                .containsEntry("three", "three" + id);
        assertThat(observed).containsExactly("one: 201", "throws: thrown", "three: 200");
    }

    private final class Noting implements CommandObserver {

        @Override
        public CommandOutcome observe(CommandCall call, Supplier<CommandOutcome> command) {
            String text = call.metadata().commandId().orElseThrow().replace(id, "");
            try {
                CommandOutcome outcome = command.get();
                observed.add(text + ": " + outcome.result().status());
                return outcome;
            } catch (RuntimeException e) {
                observed.add(text + ": thrown");
                throw e;
            }
        }
    }

    @Test
    void what_is_no_command_at_all_is_told_in_its_place() {
        var shelves = new Shelves(DynamoDbLocal.shared().client(), Groups.CURRENT);

        List<Handled> handled =
                shelves.handler.handleAll(
                        List.of(
                                Commands.named("a" + id, new Put(id, "a")),
                                Commands.named(" ", new Put(id, "b")),
                                Commands.named("c" + id, new Put("no such id!", "c"))));

        assertThat(handled.get(0).result().status()).isEqualTo(201);
        assertThat(handled.get(1).result()).isInstanceOf(Problem.Invalid.class);
        assertThat(handled.get(2).result()).isInstanceOf(Problem.Invalid.class);
        assertThat(shelves.events(id)).hasSize(1);
    }
}
