package dev.tandem.dynamodb.group;

import static dev.tandem.dynamodb.group.Groups.named;
import static dev.tandem.dynamodb.group.Groups.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.command.Handled;
import dev.tandem.core.command.Retry;
import dev.tandem.core.command.RetryPolicy;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.result.WriteOutcome;
import dev.tandem.core.store.CommandIdentity;
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
import dev.tandem.testkit.store.Tally.Event;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/** That the store is away is found out by one command of a group: each wait for it is seconds. */
class StoreAwayTest {

    private static final Problem.Unavailable BUSY =
            new Problem.Unavailable("busy", Duration.ofSeconds(1));

    private final String id = UUID.randomUUID().toString();
    private final Groups groups = new Groups(DynamoDbLocal.shared().client(), Groups.CURRENT);
    private int waits;

    StoreAwayTest() {
        groups.one(new Open(id));
    }

    private StoreUnavailableException away() {
        waits++;
        return new StoreUnavailableException("away", Duration.ofSeconds(1), new IOException());
    }

    /** No record can be read, and nothing is written. */
    private class WithoutRecords extends PlainStore<Tally, Event> {

        WithoutRecords() {
            super(groups.aggregates.store(TallyStores.TALLY));
        }

        @Override
        public Optional<Result> resultOf(CommandIdentity command, Instant at) {
            throw away();
        }

        @Override
        public GroupOutcome writeAll(List<GroupStep<Tally, Event>> steps) {
            return new GroupOutcome.Done(steps.stream().<Result>map(_ -> BUSY).toList());
        }
    }

    /** Nothing can be read at all. */
    private final class WithoutAnything extends WithoutRecords {

        @Override
        public Optional<Versioned<Tally>> load(String aggregateId) {
            throw away();
        }
    }

    private List<Result> ofTwenty(PlainStore<Tally, Event> store, OptionalLong version) {
        List<Command<TallyStores.Command>> commands = new ArrayList<>();
        commands.add(plain(new Add(id, 1)));
        IntStream.range(0, 20).forEach(i -> commands.add(named(i + id, version, new Add(id, 1))));
        return new CommandHandler<>(
                        store,
                        new TallyDecider(),
                        TallyStores.Command::tallyId,
                        new Retry(RetryPolicy.DEFAULT, new Random(7), pause -> {}),
                        Clock.fixed(TallyStores.NOW, ZoneOffset.UTC))
                .handleAll(commands).stream().map(Handled::result).toList();
    }

    private static WriteOutcome outcome(Result result) {
        return ((Problem.Unavailable) result).outcome();
    }

    @Test
    void where_nothing_can_be_read_one_record_is_looked_for() {
        List<Result> results = ofTwenty(new WithoutAnything(), OptionalLong.empty());

        assertThat(waits).as("one for the state, one for a record").isEqualTo(2);
        assertThat(outcome(results.getFirst())).isEqualTo(WriteOutcome.NOT_WRITTEN);
        assertThat(results.subList(1, 21))
                .as("they may have been answered when they came before")
                .allMatch(result -> outcome(result) == WriteOutcome.UNKNOWN);
    }

    @Test
    void so_it_is_where_the_group_is_not_written() {
        List<Result> results = ofTwenty(new WithoutRecords(), OptionalLong.empty());

        assertThat(waits).isEqualTo(1);
        assertThat(outcome(results.getFirst())).isEqualTo(WriteOutcome.NOT_WRITTEN);
        assertThat(results.subList(1, 21))
                .allMatch(result -> outcome(result) == WriteOutcome.UNKNOWN);
    }

    @Test
    void so_it_is_where_each_of_them_saw_another_version() {
        List<Result> results = ofTwenty(new WithoutRecords(), OptionalLong.of(9));

        assertThat(waits).as("one with the first command, and one without it").isEqualTo(2);
        assertThat(results.subList(1, 21))
                .allMatch(result -> outcome(result) == WriteOutcome.UNKNOWN);
    }
}
