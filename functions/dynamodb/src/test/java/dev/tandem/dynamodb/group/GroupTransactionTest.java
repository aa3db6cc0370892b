package dev.tandem.dynamodb.group;

import static dev.tandem.dynamodb.group.Groups.named;
import static dev.tandem.dynamodb.group.Groups.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.command.Command;
import dev.tandem.core.command.Handled;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.TallyStores.Add;
import dev.tandem.dynamodb.TallyStores.Open;
import dev.tandem.dynamodb.group.Shelves.Put;
import dev.tandem.dynamodb.store.AggregateSettings;
import dev.tandem.dynamodb.store.StateStrategy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** What a group is sent as, and what that costs. */
class GroupTransactionTest {

    private final String id = UUID.randomUUID().toString();
    private final SentWrites writes = new SentWrites();

    /** With that many events, and that many records. */
    private int cost(AggregateSettings settings, int events, int records) {
        var groups = new Groups(writes.client(), settings);
        groups.one(new Open(id));
        groups.one(new Add(id, 1));
        writes.clear();
        List<Command<TallyStores.Command>> commands =
                IntStream.range(0, Math.max(events, records))
                        .mapToObj(i -> command(i < events ? i : 1000, i < records, i))
                        .toList();

        assertThat(groups.all(commands)).hasSize(commands.size());

        assertThat(writes.sent()).hasSize(1);
        return writes.units();
    }

    private Command<TallyStores.Command> command(int amount, boolean isNamed, int n) {
        var add = new Add(id, 1 + amount);
        return isNamed ? named(n + id, add) : plain(add);
    }

    @Test
    void k_events_and_r_records_cost_2k_2_2r_with_current_states() {
        assertThat(cost(Groups.CURRENT, 5, 0)).isEqualTo(2 * 5 + 2);
        assertThat(cost(Groups.CURRENT, 7, 3)).isEqualTo(2 * 7 + 2 + 2 * 3);
        assertThat(cost(Groups.CURRENT_WARM, 4, 6)).isEqualTo(2 * 4 + 2 + 2 * 6);
    }

    @Test
    void k_events_and_r_records_cost_2k_2r_with_snapshots_between_two() {
        var rare = new AggregateSettings(StateStrategy.SNAPSHOT, 1000, 0);
        assertThat(cost(rare, 5, 0)).isEqualTo(2 * 5);
        assertThat(cost(rare, 7, 3)).isEqualTo(2 * 7 + 2 * 3);
        assertThat(cost(rare, 3, 5)).isEqualTo(2 * 3 + 2 * 5);
    }

    @Test
    void upon_a_trusted_warm_state_they_cost_no_more() {
        var trusted =
                new AggregateSettings(StateStrategy.SNAPSHOT, 1000, 10)
                        .trusting(Duration.ofMinutes(1));
        assertThat(cost(trusted, 5, 2)).isEqualTo(2 * 5 + 2 * 2);
    }

    @Test
    void refusals_alone_cost_their_records() {
        assertThat(cost(Groups.CURRENT, 0, 3)).isEqualTo(2 * 3);
        assertThat(cost(Groups.SNAPSHOT_WARM, 0, 3)).isEqualTo(2 * 3);
    }

    @Test
    void upon_a_warm_state_the_event_before_is_looked_at_with_snapshots_which_costs_two_units() {
        assertThat(cost(new AggregateSettings(StateStrategy.SNAPSHOT, 1000, 10), 5, 2))
                .isEqualTo(2 * 5 + 2 * 2 + 2);
    }

    @Test
    void a_hundred_items_go_at_once_the_state_among_them_and_commands_are_not_taken_apart() {
        var groups = new Groups(writes.client(), Groups.CURRENT);
        groups.one(new Open(id));
        writes.clear();
        List<Command<TallyStores.Command>> commands =
                IntStream.range(0, 150).mapToObj(_ -> plain(new Add(id, 1))).toList();

        assertThat(groups.all(commands)).allMatch(Accepted.class::isInstance);

        assertThat(writes.sizes()).containsExactly(100, 52);
        assertThat(groups.state(id).version()).isEqualTo(151);
        assertThat(groups.state(id).state().total()).isEqualByComparingTo("150");
    }

    @Test
    void refusals_that_leave_no_room_for_the_only_change_are_kept_before_it() {
        var groups = new Groups(writes.client(), Groups.CURRENT);
        groups.one(new Open(id));
        writes.clear();
        List<Command<TallyStores.Command>> commands =
                IntStream.range(0, 99).mapToObj(i -> command(i < 98 ? 1000 : 0, true, i)).toList();

        List<Result> answers = groups.all(commands);

        assertThat(answers.subList(0, 98)).allMatch(Problem.Rejected.class::isInstance);
        assertThat(answers.getLast()).isInstanceOf(Accepted.class);
        assertThat(writes.sizes()).containsExactly(98, 3);
    }

    @Test
    void records_count_and_a_command_with_several_events_stays_in_one_piece() {
        var shelves = new Shelves(writes.client(), Groups.CURRENT);

        shelves.handler.handleAll(
                IntStream.range(0, 5)
                        .mapToObj(i -> Commands.named(i + id, new Put(id, "t" + i, 29)))
                        .toList());

        assertThat(writes.sizes()).containsExactly(3 * 30 + 1, 2 * 30 + 1);
        assertThat(shelves.events(id)).hasSize(5 * 29);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void as_many_events_as_fit_go_upon_a_warm_state_too(boolean isNamed) {
        var shelves = new Shelves(writes.client(), Groups.SNAPSHOT_WARM);
        shelves.handler.handle(Command.of(new Put(id, "first")));
        writes.clear();
        Put most = new Put(id, "most", isNamed ? 98 : 99);

        Result result =
                shelves.handler.handle(isNamed ? Commands.named("m" + id, most) : Command.of(most));

        assertThat(result).isInstanceOf(Accepted.class);
        assertThat(writes.sizes())
                .as("the look at the event before is left out")
                .containsExactly(100);
        assertThat(shelves.events(id)).hasSize(1 + most.events());
    }

    @Test
    void so_they_do_in_a_group() {
        var shelves = new Shelves(writes.client(), Groups.SNAPSHOT_WARM);
        shelves.handler.handle(Command.of(new Put(id, "first")));
        writes.clear();

        List<Handled> handled =
                shelves.handler.handleAll(
                        List.of(
                                Command.of(new Put(id, "one")),
                                Command.of(new Put(id, "most", 99)),
                                Command.of(new Put(id, "last"))));

        assertThat(handled).allMatch(one -> one.result() instanceof Accepted);
        assertThat(writes.sizes()).allMatch(size -> size <= 100);
        assertThat(shelves.events(id)).hasSize(1 + 1 + 99 + 1);
    }

    @Test
    void four_megabytes_go_at_once_and_what_follows_in_the_next() {
        var shelves = new Shelves(writes.client(), Groups.CURRENT);

        assertThat(
                        shelves.handler.handleAll(
                                IntStream.range(0, 90)
                                        .mapToObj(i ->
                                                Command.of(new Put(id, "%03d".formatted(i), 1)))
                                        .toList()))
                .allMatch(handled -> handled.result() instanceof Accepted);
        assertThat(writes.sizes()).containsExactly(91);

        writes.clear();
        var large = new LargeNotes(writes.client());
        assertThat(large.writeAll(id, 13, 350_000)).isEqualTo(13);
        assertThat(writes.sizes()).containsExactly(11 + 1, 2 + 1);
    }
}
