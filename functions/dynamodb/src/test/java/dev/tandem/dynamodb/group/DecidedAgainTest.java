package dev.tandem.dynamodb.group;

import static dev.tandem.dynamodb.group.Groups.at;
import static dev.tandem.dynamodb.group.Groups.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.command.Handled;
import dev.tandem.core.decider.Decider;
import dev.tandem.core.decider.Decision;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.TallyStores.Add;
import dev.tandem.dynamodb.TallyStores.Open;
import dev.tandem.dynamodb.store.AggregateSettings;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.testkit.store.Tally;
import dev.tandem.testkit.store.Tally.Event;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Commands of a group that lost a race are told nothing but what is decided after it. */
class DecidedAgainTest {

    private final String id = UUID.randomUUID().toString();

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void who_comes_behind_one_that_makes_its_version_the_right_one_is_decided_upon_that(
            AggregateSettings settings) {
        var groups = new Groups(DynamoDbLocal.shared().client(), settings);
        groups.one(new Open(id));

        List<Result> results =
                results(
                        Rival.handler(groups, new Rival(groups, id, 1), _ -> {}),
                        List.of(
                                at(1, new Add(id, 1)),
                                at(2, new Add(id, 2)),
                                at(3, new Add(id, 3))));

        assertThat(results.getFirst()).isEqualTo(Problem.Conflict.of("tally", id, 1, 2));
        assertThat(results.subList(1, 3))
                .extracting(result -> ((Accepted) result).version())
                .containsExactly(3L, 4L);
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void who_asks_for_what_is_somebody_else_s_learns_no_more_of_it_for_a_lost_race(
            AggregateSettings settings) {
        var groups = new Groups(DynamoDbLocal.shared().client(), settings);
        groups.one(new Open(id));

        List<Result> results =
                results(
                        Rival.handler(groups, new OfBen(new Rival(groups, id, 1)), _ -> {}),
                        List.of(
                                plain(new Add(id, 1)).by("ben"),
                                at(1, new Add(id, 2)).by("mia"),
                                at(2, new Add(id, 3)).by("mia")));

        assertThat(((Accepted) results.getFirst()).version()).isEqualTo(3);
        assertThat(results.subList(1, 3)).allMatch(Problem.NotFound.class::isInstance);
    }

    /** Tallies that belong to ben. */
    private record OfBen(Decider<TallyStores.Command, Tally, Event> decider)
            implements Decider<TallyStores.Command, Tally, Event> {

        @Override
        public Tally initialState() {
            return decider.initialState();
        }

        @Override
        public Decision<Event> decide(TallyStores.Command command, Tally state) {
            return decider.decide(command, state);
        }

        @Override
        public Tally evolve(Tally state, Event event) {
            return decider.evolve(state, event);
        }

        @Override
        public Optional<String> owner(Tally state) {
            return Optional.of("ben");
        }
    }

    private static List<Result> results(
            CommandHandler<TallyStores.Command, Tally, Event> handler,
            List<Command<TallyStores.Command>> commands) {
        return handler.handleAll(commands).stream().map(Handled::result).toList();
    }
}
