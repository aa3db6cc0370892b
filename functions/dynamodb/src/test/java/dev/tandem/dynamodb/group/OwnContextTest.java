package dev.tandem.dynamodb.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandCall;
import dev.tandem.core.command.CommandObserver;
import dev.tandem.core.command.CommandOutcome;
import dev.tandem.core.command.Handled;
import dev.tandem.core.result.Problem;
import dev.tandem.dynamodb.group.Shelves.Put;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.observe.log.CommandLog;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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

    /** What an observer may do that it must not, at the part of one command. */
    enum Slip {
        THROWS_BEFORE {
            @Override
            <T> T at(Supplier<T> part) {
                throw new IllegalStateException("observing failed");
            }
        },
        THROWS_BEHIND {
            @Override
            <T> T at(Supplier<T> part) {
                throw new IllegalStateException("observing failed after " + part.get());
            }
        },
        FORGETS {
            @Override
            @SuppressWarnings("NullAway") // that is the slip
            <T> T at(Supplier<T> part) {
                return null;
            }
        };

        abstract <T> T at(Supplier<T> part);
    }

    @ParameterizedTest
    @EnumSource
    void an_observer_that_fails_at_one_command_fails_that_one_alone_and_leaves_nothing_of_it(
            Slip slip) {
        var shelves = observed((call, part) -> isSecond(call) ? slip.at(part) : part.get());

        List<Handled> handled = shelves.handler.handleAll(three());

        assertThat(handled)
                .extracting(one -> one instanceof Handled.Answered)
                .containsExactly(true, false, true);
        assertThat(shelves.events(id)).hasSize(2);
        assertThat(shelves.handler.handle(three().get(1)).status())
                .as("with the same commandId, decided again")
                .isEqualTo(200);
    }

    @Test
    void an_observer_that_asks_twice_has_nothing_done_twice() {
        var shelves =
                observed((_, part) -> {
                    Object first = part.get();
                    assertThat(part.get()).isSameAs(first);
                    return first;
                });

        assertThat(shelves.handler.handleAll(three()))
                .extracting(one -> one.result().status())
                .containsExactly(201, 200, 200);
        assertThat(shelves.events(id)).hasSize(3);
    }

    private List<Command<Put>> three() {
        return Stream.of("one", "two", "three")
                .map(text -> Commands.named(text + id, new Put(id, text)))
                .toList();
    }

    private boolean isSecond(CommandCall call) {
        return call.metadata().commandId().filter(("two" + id)::equals).isPresent();
    }

    /** Stands around the parts of commands in groups. */
    private interface Around {
        Object part(CommandCall call, Supplier<?> part);
    }

    private static Shelves observed(Around around) {
        return new Shelves(
                DynamoDbLocal.shared().client(),
                Groups.CURRENT,
                new CommandObserver() {
                    @Override
                    public CommandOutcome observe(
                            CommandCall call, Supplier<CommandOutcome> command) {
                        return command.get();
                    }

                    @Override
                    @SuppressWarnings("unchecked") // what the part returned
                    public <T> T within(CommandCall call, Supplier<T> part) {
                        return (T) around.part(call, part);
                    }
                });
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
