package dev.tandem.dynamodb.group;

import static dev.tandem.dynamodb.group.Groups.named;
import static dev.tandem.dynamodb.group.Groups.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.command.Handled;
import dev.tandem.core.command.Retry;
import dev.tandem.core.command.RetryPolicy;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.Change;
import dev.tandem.core.store.GroupOutcome;
import dev.tandem.core.store.GroupStep;
import dev.tandem.core.store.StoreUnavailableException;
import dev.tandem.core.store.Versioned;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.TallyStores.Add;
import dev.tandem.dynamodb.TallyStores.Open;
import dev.tandem.dynamodb.TallyStores.TallyDecider;
import dev.tandem.dynamodb.store.PlainStore;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.testkit.store.Tally;
import dev.tandem.testkit.store.Tally.AmountAdded;
import dev.tandem.testkit.store.Tally.Event;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Groups in stores that are as the port allows, and not as DynamoDB's is. */
class OtherStoresTest {

    private static final int FAILING = 13;
    private static final int AWAY = 14;

    private final String id = UUID.randomUUID().toString();
    private final Groups groups = new Groups(DynamoDbLocal.shared().client(), Groups.CURRENT);
    private final AggregateStore<Tally, Event> store = groups.aggregates.store(TallyStores.TALLY);

    OtherStoresTest() {
        groups.one(new Open(id));
    }

    private static CommandHandler<TallyStores.Command, Tally, Event> handler(
            AggregateStore<Tally, Event> store) {
        return new CommandHandler<>(
                store,
                new TallyDecider(),
                TallyStores.Command::tallyId,
                new Retry(RetryPolicy.DEFAULT, new Random(7), pause -> {}),
                Clock.fixed(TallyStores.NOW, ZoneOffset.UTC));
    }

    private List<Handled> addAll(AggregateStore<Tally, Event> to, int... amounts) {
        return handler(to)
                .handleAll(IntStream.of(amounts).mapToObj(i -> plain(new Add(id, i))).toList());
    }

    private final class FailingStore extends PlainStore<Tally, Event> {

        FailingStore() {
            super(store);
        }

        @Override
        public Result write(Change<Tally, Event> change) {
            if (change.events().getFirst() instanceof AmountAdded added) {
                switch (added.amount().intValue()) {
                    case FAILING -> throw new IllegalStateException("it does not take that");
                    case AWAY ->
                            throw new StoreUnavailableException(
                                    "away", Duration.ofSeconds(1), new IOException());
                    default -> {
                        // is written
                    }
                }
            }
            return super.write(change);
        }
    }

    @Test
    void what_a_store_fails_at_concerns_that_command_alone() {
        List<Handled> handled = addAll(new FailingStore(), FAILING, 1, FAILING, 2);

        assertThat(handled)
                .extracting(one -> one instanceof Handled.Answered)
                .containsExactly(false, true, false, true);
        assertThatThrownBy(() -> handled.get(2).result()).hasMessage("it does not take that");
        assertThat(((Accepted) handled.get(1).result()).version()).isEqualTo(2);
        assertThat(((Accepted) handled.get(3).result()).version()).isEqualTo(3);
    }

    @Test
    void a_store_that_goes_away_is_away_for_those_that_it_has_not_written() {
        List<Handled> handled = addAll(new FailingStore(), 1, 2, AWAY, 3);

        assertThat(handled.subList(0, 2)).allMatch(one -> one.result() instanceof Accepted);
        assertThat(handled.subList(2, 4))
                .allMatch(one -> one.result() instanceof Problem.Unavailable);
        assertThat(groups.state(id).state().total()).isEqualByComparingTo("3");
    }

    /** What it has warm is old, and it does not learn that. */
    private final class UnteachableStore extends PlainStore<Tally, Event> {

        private static final int MOST = 20;

        private final Versioned<Tally> old;
        private int asked;

        UnteachableStore(Versioned<Tally> old) {
            super(store);
            this.old = old;
        }

        @Override
        public Optional<Versioned<Tally>> warm(String aggregateId) {
            asked++;
            assertThat(asked).as("asked again and again").isLessThan(MOST);
            return Optional.of(old);
        }
    }

    @Test
    void a_state_that_stays_warm_though_it_is_old_is_written_upon_once() {
        Versioned<Tally> old = groups.state(id);
        groups.one(new Add(id, 5));

        List<Handled> handled = addAll(new UnteachableStore(old), 1, 2);

        assertThat(handled)
                .extracting(one -> ((Accepted) one.result()).version())
                .containsExactly(3L, 4L);
    }

    /** Others are faster than these tries to write. */
    private final class ContendedStore extends PlainStore<Tally, Event> {

        private final Set<Integer> lost;
        private int tries;

        ContendedStore(Set<Integer> lost) {
            super(store);
            this.lost = lost;
        }

        @Override
        public GroupOutcome writeAll(List<GroupStep<Tally, Event>> steps) {
            tries++;
            if (lost.contains(tries)) {
                groups.one(new Add(id, 50));
            }
            return store.writeAll(steps);
        }
    }

    @Test
    void who_has_lost_fewer_races_than_others_of_its_group_is_decided_again() {
        var often = new ContendedStore(Set.of(1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13));
        List<Command<TallyStores.Command>> commands =
                IntStream.range(0, 12).mapToObj(i -> named(i + id, new Add(id, 1))).toList();

        List<Result> results =
                handler(often).handleAll(commands).stream().map(Handled::result).toList();

        assertThat(results.getFirst()).isInstanceOf(Accepted.class);
        assertThat(results.subList(1, 3))
                .as("these have lost ten")
                .allMatch(Problem.Unavailable.class::isInstance);
        assertThat(results.subList(3, 12)).allMatch(Accepted.class::isInstance);
    }
}
