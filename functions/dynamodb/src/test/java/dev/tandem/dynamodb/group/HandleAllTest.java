package dev.tandem.dynamodb.group;

import static dev.tandem.dynamodb.group.Groups.at;
import static dev.tandem.dynamodb.group.Groups.named;
import static dev.tandem.dynamodb.group.Groups.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Accepted.RecordedEvent;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.dynamodb.TallyStores.Add;
import dev.tandem.dynamodb.TallyStores.Open;
import dev.tandem.dynamodb.store.AggregateSettings;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/** What commands that are carried out together are answered, and what is kept of them. */
class HandleAllTest {

    private final String id = UUID.randomUUID().toString();

    private static Groups groups(AggregateSettings settings) {
        return new Groups(DynamoDbLocal.shared().client(), settings);
    }

    private Result added(long version) {
        return new Accepted(
                "tallyId", id, version, List.of(new RecordedEvent(version, "tally_amount_added")));
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void each_is_decided_upon_what_the_one_before_left_and_answered_in_order(
            AggregateSettings settings) {
        Groups groups = groups(settings);

        List<Result> results =
                groups.all(
                        plain(new Add(id, 1)),
                        plain(new Open(id)),
                        plain(new Add(id, 5)),
                        plain(new Add(id, 101)),
                        plain(new Open(id)),
                        plain(new Add(id, 0)),
                        at(2, new Add(id, 7)),
                        at(2, new Add(id, 8)));

        assertThat(results)
                .containsExactly(
                        new Problem.NotFound("there is no tally " + id),
                        new Accepted(
                                "tallyId", id, 1, List.of(new RecordedEvent(1, "tally_opened"))),
                        added(2),
                        new Problem.Rejected("too_much", "101 is over 100"),
                        Problem.Conflict.of("tally", id, 0, 2),
                        new Accepted("tallyId", id, 2, List.of()),
                        added(3),
                        Problem.Conflict.of("tally", id, 2, 3));
        assertThat(groups.events(id))
                .extracting(StreamEvent::sequenceNumber)
                .containsExactly(1L, 2L, 3L);
        assertThat(groups.state(id).state().total()).isEqualByComparingTo("12");
        assertThat(groups.state(id).version()).isEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void commands_on_several_aggregates_are_groups_of_their_own(AggregateSettings settings) {
        Groups groups = groups(settings);
        String other = UUID.randomUUID().toString();

        List<Result> results =
                groups.all(
                        plain(new Open(id)),
                        plain(new Add(other, 1)),
                        plain(new Add(id, 2)),
                        plain(new Open(other)));

        assertThat(results).extracting(Result::status).containsExactly(201, 404, 200, 201);
        assertThat(groups.events(id)).hasSize(2);
        assertThat(groups.events(other)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void one_command_twice_is_carried_out_once_and_an_id_of_another_one_is_refused(
            AggregateSettings settings) {
        Groups groups = groups(settings);
        groups.one(new Open(id));

        List<Result> results =
                groups.all(
                        named("a" + id, new Add(id, 5)),
                        named("a" + id, new Add(id, 5)),
                        named("a" + id, new Add(id, 6)),
                        named("r" + id, new Add(id, 500)),
                        named("r" + id, new Add(id, 500)));

        assertThat(results)
                .containsExactly(
                        added(2),
                        added(2),
                        Problem.CommandIdReused.of("a" + id),
                        new Problem.Rejected("too_much", "500 is over 100"),
                        new Problem.Rejected("too_much", "500 is over 100"));
        assertThat(groups.events(id)).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void what_was_answered_before_is_answered_the_same_and_what_follows_is_decided_anew(
            AggregateSettings settings) {
        Groups groups = groups(settings);
        groups.one(new Open(id));
        List<Result> first =
                groups.all(named("a" + id, new Add(id, 5)), named("b" + id, new Add(id, 200)));

        List<Result> results =
                groups.all(
                        plain(new Add(id, 4)),
                        named("n" + id, new Add(id, 1)),
                        named("b" + id, new Add(id, 200)),
                        named("a" + id, new Add(id, 5)),
                        named("a" + id, new Add(id, 6)),
                        plain(new Add(id, 2)));

        assertThat(results)
                .containsExactly(
                        added(3),
                        added(4),
                        first.get(1),
                        first.get(0),
                        Problem.CommandIdReused.of("a" + id),
                        added(5));
        assertThat(groups.state(id).state().total()).isEqualByComparingTo("12");
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void a_conflict_of_a_command_that_was_answered_before_is_that_answer(
            AggregateSettings settings) {
        Groups groups = groups(settings);
        groups.one(new Open(id));
        List<Result> first = groups.all(named("a" + id, OptionalLong.of(1), new Add(id, 5)));

        List<Result> results =
                groups.all(
                        plain(new Add(id, 1)),
                        named("a" + id, OptionalLong.of(1), new Add(id, 5)),
                        named("c" + id, OptionalLong.of(1), new Add(id, 5)),
                        named("c" + id, OptionalLong.of(3), new Add(id, 5)));

        assertThat(results)
                .containsExactly(
                        added(3),
                        first.getFirst(),
                        Problem.Conflict.of("tally", id, 1, 3),
                        added(4));
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void a_refusal_is_remembered_with_what_the_others_write(AggregateSettings settings) {
        Groups groups = groups(settings);
        groups.one(new Open(id));
        groups.all(
                named("r" + id, new Add(id, 500)),
                named("u" + id, new Add(id, 0)),
                plain(new Add(id, 1)));

        assertThat(groups.all(named("r" + id, new Add(id, 5)), named("u" + id, new Add(id, 0))))
                .containsExactly(
                        Problem.CommandIdReused.of("r" + id),
                        new Accepted("tallyId", id, 1, List.of()));
    }
}
