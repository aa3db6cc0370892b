package dev.tandem.dynamodb.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.Versioned;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.TallyStores.Add;
import dev.tandem.dynamodb.TallyStores.Open;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.testkit.store.Tally;
import dev.tandem.testkit.store.Tally.Event;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Writers with different strategies, warm or not, on the same tables: in turns and at once. */
class StrategySwitchTest {

    private static final DynamoDbClient CLIENT = DynamoDbLocal.shared().client();

    /** Functions as they are deployed: each with a memory of its own. */
    private static final List<Writer> WRITERS =
            List.of(
                    new Writer(new AggregateSettings(StateStrategy.CURRENT_STATE, 20, 0)),
                    new Writer(new AggregateSettings(StateStrategy.SNAPSHOT, 3, 0)),
                    new Writer(new AggregateSettings(StateStrategy.CURRENT_STATE, 20, 50)),
                    new Writer(new AggregateSettings(StateStrategy.SNAPSHOT, 3, 50)));

    private static final int COMMANDS = 12;

    private final String id = UUID.randomUUID().toString();

    private record Writer(
            DynamoDbAggregateFactory aggregates,
            CommandHandler<TallyStores.Command, Tally, Event> handler) {

        private Writer(AggregateSettings settings) {
            this(TallyStores.on(CLIENT, settings));
        }

        private Writer(DynamoDbAggregateFactory aggregates) {
            this(aggregates, aggregates.commandHandler(TallyStores.TALLY));
        }

        Result add(String id, int amount) {
            return handler.handle(Command.of(new Add(id, amount)));
        }

        Versioned<Tally> load(String id) {
            return aggregates.store(TallyStores.TALLY).load(id).orElseThrow();
        }
    }

    /** Who writes the first and the four following events: every 23rd of all 1024 orders. */
    static Stream<List<Integer>> orders() {
        return IntStream.range(0, 1024)
                .filter(number -> number % 23 == 0)
                .mapToObj(number ->
                        IntStream.range(0, 5).mapToObj(i -> (number >> (2 * i)) & 3).toList());
    }

    @ParameterizedTest
    @MethodSource("orders")
    void whoever_writes_next_finds_what_all_before_have_written(List<Integer> order) {
        WRITERS.get(order.getFirst()).handler().handle(Command.of(new Open(id)));
        for (int i = 1; i < order.size(); i++) {
            assertThat(WRITERS.get(order.get(i)).add(id, i)).isInstanceOf(Accepted.class);
            agreeOn(1 + i, IntStream.rangeClosed(1, i).sum());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void writers_of_all_kinds_at_once_lose_and_double_nothing(long seed) throws Exception {
        WRITERS.get((int) seed % WRITERS.size()).handler().handle(Command.of(new Open(id)));
        List<Callable<List<Result>>> crowd = new ArrayList<>();
        for (Writer writer : WRITERS) {
            Random random = new Random(seed);
            crowd.add(() ->
                    Stream.generate(() -> writer.add(id, 1 + random.nextInt(9)))
                            .limit(COMMANDS)
                            .toList());
        }
        List<Result> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<Result>> future : threads.invokeAll(crowd)) {
                results.addAll(future.get());
            }
        }

        List<Long> versions =
                results.stream()
                        .filter(Accepted.class::isInstance)
                        .map(result -> ((Accepted) result).version())
                        .sorted()
                        .toList();
        assertThat(versions)
                .as("seed %d", seed)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(2, 1 + versions.size()).boxed().toList());
        List<StreamEvent<Event>> events =
                WRITERS.getFirst().aggregates().eventLog(Tally.TYPE, Tally.EVENTS).readAfter(id, 0);
        var decider = TallyStores.TALLY.decider();
        Tally folded =
                decider.fold(
                        decider.initialState(), events.stream().map(StreamEvent::event).toList());
        assertThat(events).as("seed %d", seed).hasSize(1 + versions.size());
        agreeOn(events.size(), folded.total().intValueExact());
    }

    @Test
    void a_refusal_is_never_told_by_an_old_state() {
        Writer warm = WRITERS.get(2);
        Writer other = WRITERS.get(1);
        assertThat(warm.add(id, 1)).isInstanceOf(Problem.NotFound.class);
        other.handler().handle(Command.of(new Open(id)));
        assertThat(warm.add(id, 1)).isInstanceOf(Accepted.class);
        other.add(id, 1);

        Result created = warm.handler().handle(Command.of(new Open(id)));

        assertThat(((Problem.Conflict) created).currentVersion()).isEqualTo(3);
        assertThat(((Accepted) warm.add(id, 0)).version()).isEqualTo(3);
    }

    private void agreeOn(long version, int total) {
        for (Writer writer : WRITERS) {
            Versioned<Tally> loaded = writer.load(id);
            assertThat(loaded.version()).isEqualTo(version);
            assertThat(loaded.state().total()).isEqualByComparingTo(Integer.toString(total));
            assertThat(loaded.createdAt()).isEqualTo(TallyStores.NOW);
        }
    }
}
