package dev.tandem.dynamodb.group;

import static dev.tandem.dynamodb.group.Groups.at;
import static dev.tandem.dynamodb.group.Groups.named;
import static dev.tandem.dynamodb.group.Groups.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.command.Handled;
import dev.tandem.core.command.Pauses;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.result.WriteOutcome;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.TallyStores.Add;
import dev.tandem.dynamodb.TallyStores.Open;
import dev.tandem.dynamodb.store.AggregateSettings;
import dev.tandem.testkit.store.Tally;
import dev.tandem.testkit.store.Tally.Event;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** A group and others who write the same aggregate. */
class OtherWritersTest {

    private final String id = UUID.randomUUID().toString();
    private final SentWrites writes = new SentWrites();

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void who_saw_a_version_is_told_the_real_one_and_the_others_are_decided_again(
            AggregateSettings settings) {
        var groups = new Groups(writes.client(), settings);
        groups.one(new Open(id));

        List<Result> results =
                rivalled(groups, 1)
                        .handleAll(
                                List.of(
                                        at(1, new Add(id, 1)),
                                        plain(new Add(id, 2)),
                                        named("n" + id, new Add(id, 3))))
                        .stream()
                        .map(Handled::result)
                        .toList();

        assertThat(results.get(0)).isEqualTo(Problem.Conflict.of("tally", id, 1, 2));
        assertThat(results.subList(1, 3))
                .extracting(result -> ((Accepted) result).version())
                .containsExactly(3L, 4L);
        assertThat(groups.state(id).state().total()).isEqualByComparingTo("55");
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void two_lost_races_in_a_row_halve_the_group_and_a_won_one_makes_it_whole(
            AggregateSettings settings) {
        var groups = new Groups(writes.client(), settings);
        groups.one(new Open(id));
        var handler = rivalled(groups, 2);
        writes.clear();

        List<Handled> handled =
                handler.handleAll(
                        IntStream.range(0, 16)
                                .mapToObj(i -> named(i + id, new Add(id, 1)))
                                .toList());

        assertThat(handled).allMatch(one -> one.result() instanceof Accepted);
        assertThat(writes.sent().stream().map(OtherWritersTest::records).filter(n -> n > 0))
                .containsExactly(16L, 16L, 8L, 8L);
        assertThat(groups.state(id).version()).isEqualTo(19);
    }

    private static long records(TransactWriteItemsRequest request) {
        return request.transactItems().stream()
                .filter(item -> item.put() != null && item.put().tableName().endsWith("_commands"))
                .count();
    }

    @Test
    void who_loses_each_race_is_told_so_and_nothing_was_written() {
        var groups = new Groups(writes.client(), Groups.CURRENT);
        groups.one(new Open(id));

        List<Handled> handled =
                rivalled(groups, Integer.MAX_VALUE)
                        .handleAll(List.of(plain(new Add(id, 1)), plain(new Add(id, 2))));

        assertThat(handled)
                .allSatisfy(one ->
                        assertThat(((Problem.Unavailable) one.result()).detail())
                                .contains("gave up after 10 tries, nothing was written"));
        assertThat(groups.state(id).state().total().intValue() % 50).isZero();
    }

    @Test
    void who_changes_nothing_loses_no_race_and_is_answered_as_alone() {
        var groups = new Groups(writes.client(), Groups.CURRENT);
        groups.one(new Open(id));

        // so many that it is halved five times before it is the first one's alone
        List<Handled> handled =
                rivalled(groups, Integer.MAX_VALUE)
                        .handleAll(
                                IntStream.range(0, 32)
                                        .mapToObj(i -> plain(new Add(id, i == 1 ? 0 : 1)))
                                        .toList());

        assertThat(handled.getFirst().result()).isInstanceOf(Problem.Unavailable.class);
        assertThat(handled.get(1).result())
                .isInstanceOfSatisfying(
                        Accepted.class, unchanged -> assertThat(unchanged.events()).isEmpty());
    }

    @Test
    void nobody_waits_for_the_pause_of_a_group_that_lost_a_race() {
        var groups = new Groups(writes.client(), Groups.CURRENT);
        groups.one(new Open(id));
        var pauses = new AtomicInteger();
        var handler = new AtomicReference<CommandHandler<TallyStores.Command, Tally, Event>>();
        List<Result> others = new CopyOnWriteArrayList<>();
        handler.set(
                rivalled(
                        groups,
                        3,
                        _ -> {
                            if (pauses.incrementAndGet() == 2) {
                                Command<TallyStores.Command> other = plain(new Add(id, 50));
                                others.add(Caller.of(() -> handler.get().handle(other)).answer());
                            }
                        }));

        List<Handled> handled =
                handler.get().handleAll(List.of(plain(new Add(id, 1)), plain(new Add(id, 2))));

        assertThat(others).singleElement().isInstanceOf(Accepted.class);
        assertThat(handled).allMatch(one -> one.result() instanceof Accepted);
    }

    @Test
    void who_is_outrun_while_records_can_t_be_read_is_told_that_nobody_knows() {
        var groups = new Groups(writes.client(), Groups.CURRENT);
        groups.one(new Open(id));
        writes.loseRecords();

        List<Handled> handled =
                rivalled(groups, 1)
                        .handleAll(
                                List.of(
                                        named("v" + id, OptionalLong.of(1), new Add(id, 1)),
                                        plain(new Add(id, 2))));

        assertThat(((Problem.Unavailable) handled.get(0).result()).outcome())
                .isEqualTo(WriteOutcome.UNKNOWN);
        assertThat(((Accepted) handled.get(1).result()).version()).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void refusals_alone_have_their_ground_in_what_is_stored(AggregateSettings settings) {
        var client = writes.client();
        var groups = new Groups(client, settings);
        groups.one(new Open(id));
        new Groups(client, Groups.CURRENT).one(new Add(id, 7));

        assertThat(
                        groups.all(
                                plain(new Add(id, 0)),
                                plain(new Open(id)),
                                named("u" + id, new Add(id, 0)),
                                at(7, new Add(id, 5))))
                .containsExactly(
                        new Accepted("tallyId", id, 2, List.of()),
                        Problem.Conflict.of("tally", id, 0, 2),
                        new Accepted("tallyId", id, 2, List.of()),
                        Problem.Conflict.of("tally", id, 7, 2));
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void so_have_those_that_leave_no_room_for_what_is_written(AggregateSettings settings) {
        var client = writes.client();
        var groups = new Groups(client, settings);
        groups.one(new Open(id));
        new Groups(client, settings).one(new Add(id, 7));

        List<Result> results =
                groups.all(
                        IntStream.range(0, 99)
                                .mapToObj(i -> named(i + id, new Add(id, i < 98 ? 0 : 5)))
                                .toList());

        assertThat(results.subList(0, 98)).containsOnly(new Accepted("tallyId", id, 2, List.of()));
        assertThat(((Accepted) results.getLast()).version()).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void who_has_the_id_of_another_one_waits_for_its_answer_whatever_version_it_saw(
            AggregateSettings settings) {
        var groups = new Groups(writes.client(), settings);
        groups.one(new Open(id));

        List<Handled> handled =
                rivalled(groups, 1)
                        .handleAll(
                                List.of(
                                        named("n" + id, new Add(id, 1)),
                                        named("n" + id, OptionalLong.of(1), new Add(id, 1))));

        assertThat(((Accepted) handled.getFirst().result()).version()).isEqualTo(3);
        assertThat(handled.getLast().result()).isEqualTo(handled.getFirst().result());
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void ids_that_are_there_or_come_twice_are_found_without_a_transaction_more(
            AggregateSettings settings) {
        var groups = new Groups(writes.client(), settings);
        groups.one(new Open(id));
        List<Result> first =
                groups.all(named("a" + id, new Add(id, 1)), named("b" + id, new Add(id, 2)));
        writes.clear();

        List<Result> results =
                groups.all(
                        named("a" + id, new Add(id, 1)),
                        named("c" + id, new Add(id, 3)),
                        named("b" + id, new Add(id, 2)),
                        named("c" + id, new Add(id, 3)),
                        plain(new Add(id, 4)));

        assertThat(results.get(0)).isEqualTo(first.get(0));
        assertThat(results.get(2)).isEqualTo(first.get(1));
        assertThat(results.get(3)).isEqualTo(results.get(1));
        assertThat(writes.sent()).hasSize(2);
        assertThat(groups.state(id).state().total()).isEqualByComparingTo("10");
    }

    /** A handler that is outrun by somebody who adds 50, so many times. */
    private CommandHandler<TallyStores.Command, Tally, Event> rivalled(Groups groups, int times) {
        return rivalled(groups, times, _ -> {});
    }

    private CommandHandler<TallyStores.Command, Tally, Event> rivalled(
            Groups groups, int times, Pauses pauses) {
        return Rival.handler(groups, new Rival(groups, id, times), pauses);
    }
}
