package dev.tandem.dynamodb.group;

import static dev.tandem.dynamodb.group.HeldDecider.FIRST;
import static dev.tandem.dynamodb.group.HeldDecider.SECOND;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandCall;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.command.CommandObserver;
import dev.tandem.core.command.CommandOutcome;
import dev.tandem.core.command.Grouping;
import dev.tandem.core.command.Retry;
import dev.tandem.core.command.RetryPolicy;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.result.WriteOutcome;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.TallyStores.Add;
import dev.tandem.dynamodb.TallyStores.Open;
import dev.tandem.testkit.store.Tally;
import dev.tandem.testkit.store.Tally.Event;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Callers of one process who command one aggregate at the same time. */
class GroupedCallersTest {

    private static final Grouping PATIENT = new Grouping(100, Duration.ofMinutes(1));

    private final String id = UUID.randomUUID().toString();
    private final SentWrites writes = new SentWrites();
    private final Groups groups = new Groups(writes.client(), Groups.CURRENT);
    private final HeldDecider gate = new HeldDecider();

    GroupedCallersTest() {
        groups.one(new Open(id));
        writes.clear();
    }

    private CommandHandler<TallyStores.Command, Tally, Event> handler(Grouping grouping) {
        return handler(grouping, CommandObserver.NONE);
    }

    private CommandHandler<TallyStores.Command, Tally, Event> handler(
            Grouping grouping, CommandObserver observer) {
        return new CommandHandler<>(
                        groups.aggregates.store(TallyStores.TALLY),
                        gate,
                        TallyStores.Command::tallyId,
                        new Retry(RetryPolicy.DEFAULT, new Random(7), pause -> {}),
                        Clock.fixed(TallyStores.NOW, ZoneOffset.UTC),
                        observer)
                .grouping(grouping);
    }

    private Caller held(CommandHandler<TallyStores.Command, Tally, Event> handler) {
        Caller first = Caller.of(() -> handler.handle(Command.of(new Add(id, FIRST))));
        gate.awaitReached(FIRST);
        return first;
    }

    private static long version(Result result) {
        return ((Accepted) result).version();
    }

    private static void assertUnavailable(Result result, WriteOutcome outcome) {
        assertThat(result)
                .isInstanceOfSatisfying(
                        Problem.Unavailable.class,
                        busy -> {
                            assertThat(busy.outcome()).isEqualTo(outcome);
                            assertThat(busy.status()).isEqualTo(503);
                        });
    }

    @Test
    void those_who_come_while_one_is_written_are_written_at_once_in_the_order_of_arrival() {
        var handler = handler(PATIENT);
        Caller first = held(handler);
        List<Caller> others =
                IntStream.range(1, 8)
                        .mapToObj(i ->
                                Caller.waiting(() -> handler.handle(Command.of(new Add(id, i)))))
                        .toList();

        gate.open(FIRST);

        assertThat(version(first.answer())).isEqualTo(2);
        assertThat(others)
                .extracting(caller -> version(caller.answer()))
                .containsExactly(3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(writes.sizes()).containsExactly(2, 8);
    }

    @Test
    void who_finds_too_many_is_told_so_with_the_time_to_come_again() {
        var handler = handler(new Grouping(2, Duration.ofMinutes(1)));
        Caller first = held(handler);
        Caller second = Caller.waiting(() -> handler.handle(Command.of(new Add(id, 1))));
        Caller third = Caller.waiting(() -> handler.handle(Command.of(new Add(id, 2))));

        Result fourth = handler.handle(Command.of(new Add(id, 3)));

        assertUnavailable(fourth, WriteOutcome.NOT_WRITTEN);
        assertThat(((Problem.Unavailable) fourth).retryAfterSeconds()).hasValue(1);
        assertThat(((Problem.Unavailable) fourth).detail()).contains("2 commands wait for it");
        gate.open(FIRST);
        assertThat(List.of(first, second, third))
                .extracting(caller -> version(caller.answer()))
                .containsExactly(2L, 3L, 4L);
    }

    @Test
    void who_waits_too_long_is_not_written() {
        var handler = handler(new Grouping(100, Duration.ofMillis(20)));
        Caller first = held(handler);

        Result second = handler.handle(Command.of(new Add(id, 1)));

        assertUnavailable(second, WriteOutcome.NOT_WRITTEN);
        gate.open(FIRST);
        assertThat(version(first.answer())).isEqualTo(2);
        assertThat(version(handler.handle(Command.of(new Add(id, 2))))).isEqualTo(3);
        assertThat(groups.state(id).state().total()).isEqualByComparingTo("101");
    }

    @Test
    void who_is_interrupted_while_waiting_is_not_written_and_concerns_no_other() {
        var handler = handler(PATIENT);
        Caller first = held(handler);
        Caller second = Caller.waiting(() -> handler.handle(Command.of(new Add(id, 1))));
        Caller third = Caller.waiting(() -> handler.handle(Command.of(new Add(id, 2))));

        second.thread().interrupt();

        assertUnavailable(second.answer(), WriteOutcome.NOT_WRITTEN);
        gate.open(FIRST);
        assertThat(version(first.answer())).isEqualTo(2);
        assertThat(version(third.answer())).isEqualTo(3);
        assertThat(groups.state(id).state().total()).isEqualByComparingTo("101");
    }

    @Test
    void who_goes_while_the_group_is_written_is_told_not_known_and_ends_it_for_nobody() {
        var handler = handler(PATIENT);
        Caller first = held(handler);
        Caller second = Caller.waiting(() -> handler.handle(Command.of(new Add(id, 1))));
        Caller third = Caller.waiting(() -> handler.handle(Command.of(new Add(id, SECOND))));
        Caller fourth = Caller.waiting(() -> handler.handle(Command.of(new Add(id, 2))));
        gate.open(FIRST);
        gate.awaitReached(SECOND);

        second.thread().interrupt();

        assertUnavailable(second.answer(), WriteOutcome.UNKNOWN);
        assertThat(version(first.answer()))
                .as("the first one serves nobody but itself")
                .isEqualTo(2);
        gate.open(SECOND);
        assertThat(version(third.answer())).isEqualTo(4);
        assertThat(version(fourth.answer())).isEqualTo(5);
        assertThat(groups.state(id).state().total()).isEqualByComparingTo("200");
    }

    /** Tells what is on the thread that carries out a part of a command of a group. */
    private record Context(InheritableThreadLocal<String> local, List<String> seen)
            implements CommandObserver {

        @Override
        public CommandOutcome observe(CommandCall call, Supplier<CommandOutcome> command) {
            return command.get();
        }

        @Override
        public <T> T within(CommandCall call, Supplier<T> part) {
            seen.add(String.valueOf(local.get()));
            return part.get();
        }
    }

    @Test
    void nothing_of_who_hands_over_is_on_the_thread_of_the_others() {
        var context = new Context(new InheritableThreadLocal<>(), new CopyOnWriteArrayList<>());
        var handler = handler(PATIENT, context);
        Caller first =
                Caller.of(() -> {
                    context.local().set("of the first");
                    return handler.handle(Command.of(new Add(id, FIRST)));
                });
        gate.awaitReached(FIRST);
        Caller second = Caller.waiting(() -> handler.handle(Command.of(new Add(id, 1))));

        gate.open(FIRST);

        assertThat(version(first.answer())).isEqualTo(2);
        assertThat(version(second.answer())).isEqualTo(3);
        assertThat(context.seen()).containsExactly("null");
    }

    @Test
    void each_caller_gets_the_answer_to_its_own_command_and_the_line_goes_on() {
        var handler = handler(PATIENT);
        Caller first = held(handler);
        Caller reused =
                Caller.waiting(() -> handler.handle(Commands.named("c" + id, new Add(id, 1))));
        Caller refused =
                Caller.waiting(() -> handler.handle(Commands.named("c" + id, new Add(id, 2))));

        gate.open(FIRST);

        assertThat(version(first.answer())).isEqualTo(2);
        assertThat(version(reused.answer())).isEqualTo(3);
        assertThat(refused.answer()).isEqualTo(Problem.CommandIdReused.of("c" + id));
        assertThat(version(handler.handle(Command.of(new Add(id, 3))))).isEqualTo(4);
    }
}
