package dev.tandem.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.Change;
import dev.tandem.core.store.GroupOutcome;
import dev.tandem.core.store.GroupOutcome.Done;
import dev.tandem.core.store.GroupStep;
import dev.tandem.core.store.Versioned;
import dev.tandem.testkit.store.Tally.AmountAdded;
import dev.tandem.testkit.store.Tally.Event;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** What every store keeps of commands that are written together and that all hold. */
abstract class GroupContract extends StoppedGroupContract {

    /** With their records more than any store takes at once. */
    private static final int MANY = 60;

    @Test
    protected final void a_group_comes_to_what_its_commands_come_to_one_by_one() {
        store().write(creation(Metadata.NONE));
        Metadata named = new Metadata("c-" + id, "correlation", "cause", "00-trace-01");
        List<GroupStep<Tally, Event>> steps = additions(1, Metadata.NONE, named, Metadata.NONE);

        assertThat(written(steps)).containsExactly(accepted(2), accepted(3), accepted(4));

        assertThat(store().load(id))
                .contains(new Versioned<>(change(steps.get(2)).state(), 4, CREATED));
        assertThat(log().readAfter(id, 1))
                .containsExactly(added(2, Metadata.NONE), added(3, named), added(4, Metadata.NONE));
    }

    @Test
    protected final void a_group_may_begin_with_the_creation_and_one_command_have_several_events() {
        Change<Tally, Event> creation = creation(Metadata.NONE);
        var one = new AmountAdded(BigDecimal.ONE, "one");
        var ten = new AmountAdded(BigDecimal.TEN, "ten");
        Tally last = creation.state().plus(one).plus(ten);

        List<Result> answers =
                written(
                        List.of(
                                new GroupStep.Changed<>(creation),
                                new GroupStep.Changed<>(
                                        new Change<>(
                                                id,
                                                1,
                                                CREATED,
                                                last,
                                                List.of(one, ten),
                                                LATER,
                                                Metadata.NONE))));

        assertThat(answers)
                .extracting(answer -> ((Accepted) answer).version())
                .containsExactly(1L, 3L);
        assertThat(store().load(id)).contains(new Versioned<>(last, 3, CREATED));
        assertThat(log().readAfter(id, 0))
                .extracting(StreamEvent::sequenceNumber)
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    protected final void each_command_with_an_id_has_its_record_and_so_has_what_was_refused() {
        store().write(creation(Metadata.NONE));
        List<GroupStep<Tally, Event>> additions = additions(1, command("a"), command("b"));
        var refusal = new Problem.Rejected("too_much", "101 is over 100");

        assertThat(written(List.of(additions.get(0), remembered("r", refusal), additions.get(1))))
                .containsExactly(accepted(2), refusal, accepted(3));

        assertThat(store().resultOf(identity("a"), LATER)).contains(accepted(2));
        assertThat(store().resultOf(identity("r"), LATER)).contains(refusal);
        assertThat(store().resultOf(identity("b"), LATER)).contains(accepted(3));
        assertThat(store().write(addition(3, command("a"), "1"))).isEqualTo(accepted(2));
    }

    @Test
    protected final void a_group_may_be_of_records_alone() {
        store().write(creation(Metadata.NONE));
        var refusal = new Problem.NotFound("there is no tally");
        var unchanged = new Accepted("tallyId", id, 1, List.of());

        assertThat(written(List.of(remembered("r", refusal), remembered("u", unchanged))))
                .containsExactly(refusal, unchanged);

        assertThat(store().resultOf(identity("r"), LATER)).contains(refusal);
        assertThat(store().resultOf(identity("u"), LATER)).contains(unchanged);
        assertThat(log().readAfter(id, 0)).hasSize(1);
    }

    @Test
    protected final void more_than_can_be_written_at_once_is_written_in_parts_each_command_once() {
        store().write(creation(Metadata.NONE));
        Metadata[] commands =
                IntStream.range(0, MANY).mapToObj(i -> command("m" + i)).toArray(Metadata[]::new);

        List<Result> answers = written(additions(1, commands));

        assertThat(answers)
                .containsExactlyElementsOf(
                        LongStream.range(2, MANY + 2).mapToObj(this::accepted).toList());
        assertThat(store().load(id).orElseThrow().version()).isEqualTo(MANY + 1);
        assertThat(log().readAfter(id, 1))
                .extracting(event -> event.metadata().commandId().orElseThrow())
                .containsExactlyElementsOf(
                        IntStream.range(0, MANY).mapToObj(i -> commandId("m" + i)).toList());
    }

    /** As whoever carries out commands does: what was not tried is written next. */
    private List<Result> written(List<GroupStep<Tally, Event>> steps) {
        List<Result> answers = new ArrayList<>();
        while (answers.size() < steps.size()) {
            List<GroupStep<Tally, Event>> left = steps.subList(answers.size(), steps.size());
            GroupOutcome outcome = store().writeAll(left);
            assertThat(outcome).isInstanceOf(Done.class);
            List<Result> done = ((Done) outcome).answers();
            assertThat(done).isNotEmpty().hasSizeLessThanOrEqualTo(left.size());
            answers.addAll(done);
        }
        return answers;
    }

    private static Change<Tally, Event> change(GroupStep<Tally, Event> step) {
        return ((GroupStep.Changed<Tally, Event>) step).change();
    }

    private StreamEvent<Event> added(long number, Metadata metadata) {
        return new StreamEvent<>(
                "tally", id, number, "tally_amount_added", amount(number), at(number), metadata);
    }
}
