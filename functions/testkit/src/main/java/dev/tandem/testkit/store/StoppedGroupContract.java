package dev.tandem.testkit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.GroupOutcome;
import dev.tandem.core.store.GroupOutcome.Done;
import dev.tandem.core.store.GroupOutcome.Outrun;
import dev.tandem.core.store.GroupOutcome.Refused;
import dev.tandem.core.store.GroupOutcome.Repeated;
import dev.tandem.core.store.GroupStep;
import dev.tandem.testkit.concurrent.Concurrently;
import dev.tandem.testkit.store.Tally.Event;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * What every store keeps of commands that are written together and of which one does not come
 * about: from the first on so many are written as have an answer, and nothing of the others,
 * whether the store writes them at once or one by one.
 */
abstract class StoppedGroupContract extends TallyGroups {

    @Test
    protected final void what_was_answered_before_is_told_first_and_nothing_is_written_upon_it() {
        store().write(creation(Metadata.NONE));
        Result first = store().write(addition(1, command("a"), "5"));

        assertThat(store().writeAll(additions(2, command("a"), Metadata.NONE)))
                .isEqualTo(new Repeated(Map.of(0, first)));
        assertThat(log().readAfter(id, 0)).hasSize(2);
    }

    @Test
    protected final void a_record_that_is_there_already_stays_and_is_the_answer() {
        store().write(creation(Metadata.NONE));
        Result first = store().write(addition(1, command("a"), "5"));

        GroupOutcome outcome =
                store().writeAll(
                                List.of(
                                        remembered("a", new Problem.NotFound("no")),
                                        additions(2, Metadata.NONE).getFirst()));

        assertThat(outcome)
                .isIn(
                        new Repeated(Map.of(0, first)),
                        // the change was decided upon what it was not part of
                        new Done(List.of(first, accepted(3))));
        assertThat(store().resultOf(identity("a"), LATER)).contains(first);
        assertThat(log().readAfter(id, 0)).hasSize(outcome instanceof Done ? 3 : 2);
    }

    @Test
    protected final void what_was_answered_before_is_told_at_its_place_and_stops_what_follows() {
        store().write(creation(Metadata.NONE));
        Result first = store().write(addition(1, command("b"), "5"));

        GroupOutcome outcome =
                store().writeAll(additions(2, command("a"), command("b"), command("c")));

        assertStoppedAt(1, outcome, new Repeated(Map.of(1, first)), 2);
        assertThat(store().resultOf(identity("b"), LATER)).contains(first);
        assertThat(store().resultOf(identity("c"), LATER)).isEmpty();
    }

    @Test
    protected final void a_group_that_is_outrun_is_told_the_version_and_has_written_nothing() {
        store().write(creation(Metadata.NONE));
        List<GroupStep<Tally, Event>> steps = additions(1, command("a"), command("b"));
        store().write(addition(1, Metadata.NONE, "7"));

        assertThat(store().writeAll(steps)).isEqualTo(new Outrun(2));
        assertThat(store().writeAll(additions(6, command("a"), command("b"))))
                .isEqualTo(new Outrun(2));
        assertThat(store().writeAll(List.of(new GroupStep.Changed<>(creation(command("a"))))))
                .isEqualTo(new Outrun(2));

        assertThat(store().load(id).orElseThrow().state().total()).isEqualByComparingTo("7");
        assertThat(log().readAfter(id, 0)).hasSize(2);
        assertThat(store().resultOf(identity("a"), LATER)).isEmpty();
        assertThat(store().resultOf(identity("b"), LATER)).isEmpty();
    }

    @Test
    protected final void what_can_t_be_kept_is_refused_at_its_place_and_stops_what_follows() {
        store().write(creation(Metadata.NONE));
        List<GroupStep<Tally, Event>> steps =
                List.of(additions(1, command("a")).getFirst(), huge(2, command("huge")));

        GroupOutcome outcome = store().writeAll(steps);

        Problem problem = outcome instanceof Refused refused ? refused.problem() : tooLarge(2);
        assertThat(((Problem.Rejected) problem).code()).isEqualTo("aggregate_too_large");
        assertStoppedAt(1, outcome, new Refused(1, problem), 1);
        assertThat(store().resultOf(identity("huge"), LATER)).isEmpty();
    }

    private Problem tooLarge(long version) {
        return ((Refused) store().writeAll(List.of(huge(version, command("huge"))))).problem();
    }

    @Test
    protected final void of_many_groups_at_one_version_exactly_one_is_written() {
        store().write(creation(Metadata.NONE));
        List<List<GroupStep<Tally, Event>>> groups =
                IntStream.range(0, WRITERS)
                        .mapToObj(i -> additions(1, command("a" + i), command("b" + i)))
                        .toList();

        List<GroupOutcome> outcomes =
                Concurrently.run(WRITERS, writer -> store().writeAll(groups.get(writer)));

        assertThat(outcomes)
                .filteredOn(Done.class::isInstance)
                .containsExactly(new Done(List.of(accepted(2), accepted(3))));
        assertThat(outcomes).filteredOn(Outrun.class::isInstance).hasSize(WRITERS - 1);
        assertThat(store().load(id).orElseThrow().version()).isEqualTo(3);
        assertThat(log().readAfter(id, 0)).hasSize(3);
    }

    /**
     * A store that writes at once has written nothing; one that does so one by one, those before.
     *
     * @param version at which the group began
     */
    private void assertStoppedAt(
            int place, GroupOutcome outcome, GroupOutcome atOnce, int version) {
        int written = outcome.equals(atOnce) ? 0 : place;
        if (written > 0) {
            assertThat(outcome)
                    .isEqualTo(
                            new Done(
                                    LongStream.rangeClosed(1, place)
                                            .<Result>mapToObj(i -> accepted(version + i))
                                            .toList()));
        }
        assertThat(store().load(id).orElseThrow().version()).isEqualTo(version + written);
        assertThat(log().readAfter(id, 0)).hasSize(version + written);
    }

    private GroupStep<Tally, Event> huge(long version, Metadata command) {
        var huge = new Tally("Mia", BigDecimal.ONE, List.of("n".repeat(450_000)));
        return changed(version, huge, amount(version + 1), command);
    }
}
