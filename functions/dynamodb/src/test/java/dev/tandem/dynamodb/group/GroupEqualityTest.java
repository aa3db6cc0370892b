package dev.tandem.dynamodb.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.command.Command;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Accepted.RecordedEvent;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.CommandIdentity;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.TallyStores.Add;
import dev.tandem.dynamodb.TallyStores.Open;
import dev.tandem.dynamodb.store.AggregateSettings;
import dev.tandem.dynamodb.store.FaultyStores;
import dev.tandem.harness.aws.fault.Fault;
import dev.tandem.harness.aws.fault.FaultyDynamoDb;
import dev.tandem.json.ResultJson;
import dev.tandem.testkit.concurrent.Concurrently;
import dev.tandem.testkit.store.Tally.Event;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Random commands in groups, while DynamoDB fails in all ways, come to what the same commands come
 * to one by one where nothing fails: answers, events, metadata, records, state.
 */
class GroupEqualityTest {

    private static final FaultyStores STORES = new FaultyStores();
    private static final FaultyStores CALM = new FaultyStores();

    /** Two at one's desk, twenty where CI runs what takes longer. */
    private static final int SEEDS = Integer.getInteger("tandem.schedules", 90) / 15;

    private static final int GROUPS = 5;
    private static final int MOST = 9;

    @AfterAll
    static void stop() {
        STORES.close();
        CALM.close();
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void groups_come_to_what_their_commands_come_to_one_by_one(AggregateSettings settings) {
        for (long seed = 0; seed < SEEDS; seed++) {
            compare(seed, settings);
        }
    }

    private void compare(long seed, AggregateSettings settings) {
        String id = "t-" + seed + "-" + UUID.randomUUID();
        var random = new Random(seed);
        List<List<Command<TallyStores.Command>>> groups =
                IntStream.range(0, GROUPS).mapToObj(_ -> group(id, random)).toList();

        Groups alone = new Groups(CALM.client(), settings);
        List<Result> expected =
                groups.stream().flatMap(List::stream).map(alone.handler::handle).toList();

        Groups together = new Groups(STORES.client(), settings);
        List<Result> actual = new ArrayList<>();
        for (List<Command<TallyStores.Command>> group : groups) {
            disturb(random);
            actual.addAll(together.all(group));
        }
        STORES.faults().reset();

        String told = "seed %s, %s: %s".formatted(seed, settings, groups);
        assertThat(actual).as(told).isEqualTo(expected);
        assertThat(contents(together, id)).as(told).isEqualTo(contents(alone, id));
        assertThat(together.events(id).isEmpty() ? "" : together.state(id).state().toString())
                .as(told)
                .isEqualTo(alone.events(id).isEmpty() ? "" : alone.state(id).state().toString());
        assertThat(records(together, groups)).as(told).isEqualTo(records(alone, groups));
    }

    /** By faults that are got over with: what is not known at last can't be compared. */
    private static void disturb(Random random) {
        FaultyDynamoDb faults = STORES.faults();
        faults.reset();
        faults.transactionConflict(random.nextInt(4));
        faults.commitThenCutConnection(random.nextInt(2));
        faults.internalError("TransactWriteItems", random.nextInt(2));
        faults.commitThenCutConnection("PutItem", random.nextInt(2));
        faults.throttle("PutItem", random.nextInt(2));
        faults.throttle("GetItem", random.nextInt(2));
        faults.internalError("Query", random.nextInt(2));
    }

    /** By any, at any time. */
    private static void breakDown(long seed) {
        STORES.faults().reset();
        STORES.faults().seed(seed);
        STORES.faults().rate(Fault.TRANSACTION_CONFLICT, 0.25);
        STORES.faults().rate(Fault.THROTTLING, 0.1);
        STORES.faults().rate(Fault.INTERNAL_SERVER_ERROR, 0.05);
        STORES.faults().rate(Fault.CUT_AFTER_COMMIT, 0.15);
    }

    private static List<Command<TallyStores.Command>> group(String id, Random random) {
        return IntStream.range(0, 1 + random.nextInt(MOST))
                .mapToObj(i -> command(id, random, i))
                .toList();
    }

    private static Command<TallyStores.Command> command(String id, Random random, int n) {
        TallyStores.Command body =
                switch (random.nextInt(8)) {
                    case 0 -> new Open(id);
                    case 1 -> new Add(id, 0);
                    case 2 -> new Add(id, 101 + random.nextInt(3));
                    default -> new Add(id, 1 + random.nextInt(3));
                };
        OptionalLong version =
                random.nextInt(4) == 0
                        ? OptionalLong.of(1 + random.nextInt(12))
                        : OptionalLong.empty();
        String commandId = random.nextInt(3) == 0 ? null : "c" + random.nextInt(12) + id;
        return new Command<>(body, version, new Metadata(commandId, "n" + n, null, null));
    }

    /** Numbers, types, events and metadata; the instants are the tests' own. */
    private static List<String> contents(Groups groups, String id) {
        return groups.events(id).stream().map(GroupEqualityTest::text).toList();
    }

    private static String text(StreamEvent<Event> event) {
        return "%s %s %s %s"
                .formatted(
                        event.sequenceNumber(), event.eventType(), event.event(), event.metadata());
    }

    private static List<String> records(
            Groups groups, List<List<Command<TallyStores.Command>>> commands) {
        return commands.stream()
                .flatMap(List::stream)
                .flatMap(command -> command.metadata().commandId().stream())
                .distinct()
                .sorted()
                .map(commandId ->
                        commandId
                                + " "
                                + groups.aggregates
                                        .store(TallyStores.TALLY)
                                        .resultOf(
                                                new CommandIdentity(commandId, null),
                                                TallyStores.NOW)
                                        .map(new ResultJson()::write))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void with_a_second_writer_each_event_is_told_to_one_caller_and_the_state_is_their_sum(
            AggregateSettings settings) {
        for (long seed = 0; seed < 2; seed++) {
            String id = "w-" + seed + "-" + UUID.randomUUID();
            new Groups(STORES.client(), settings).one(new Open(id));
            breakDown(seed);

            List<Result> results =
                    Concurrently.run(
                                    3,
                                    writer -> {
                                        var groups = new Groups(STORES.client(), settings);
                                        return groups.all(
                                                IntStream.range(0, 8)
                                                        .mapToObj(i -> added(id, writer, i))
                                                        .toList());
                                    })
                            .stream()
                            .flatMap(List::stream)
                            .toList();

            STORES.faults().reset();
            Groups groups = new Groups(STORES.client(), settings);
            List<StreamEvent<Event>> events = groups.events(id);
            assertThat(results.stream().flatMap(result -> numbers(result).stream()).sorted())
                    .as("seed %s", seed)
                    .doesNotHaveDuplicates()
                    .isSubsetOf(events.stream().map(StreamEvent::sequenceNumber).toList());
            assertThat(groups.state(id).version()).isEqualTo(events.size());
            assertThat(groups.state(id).state().total().intValue()).isEqualTo(events.size() - 1);
            assertThat(events.stream().flatMap(event -> event.metadata().commandId().stream()))
                    .doesNotHaveDuplicates();
        }
    }

    private static Command<TallyStores.Command> added(String id, int writer, int n) {
        Optional<String> commandId =
                n % 2 == 0 ? Optional.of("w%s-%s-%s".formatted(writer, n, id)) : Optional.empty();
        return new Command<>(
                new Add(id, 1),
                OptionalLong.empty(),
                new Metadata(commandId.orElse(null), null, null, null));
    }

    private static List<Long> numbers(Result result) {
        return result instanceof Accepted accepted
                ? accepted.events().stream().map(RecordedEvent::sequenceNumber).toList()
                : List.of();
    }
}
