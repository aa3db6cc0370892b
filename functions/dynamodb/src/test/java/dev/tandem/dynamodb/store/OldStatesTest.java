package dev.tandem.dynamodb.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.decider.Decider;
import dev.tandem.core.decider.Decision;
import dev.tandem.core.event.EventTypes;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.AggregateType;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.TallyStores.Add;
import dev.tandem.dynamodb.TallyStores.Open;
import dev.tandem.dynamodb.aggregate.AggregateDefinition;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.dynamodb.aggregate.DynamoDbSettings;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.testkit.store.Tally;
import dev.tandem.testkit.store.Tally.Event;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What a process remembers of an aggregate may be old, and decides nothing. */
class OldStatesTest {

    private static final DynamoDbClient CLIENT =
            DynamoDbLocal.shared().client(UUID.randomUUID().toString().replace("-", ""));
    private static final int WARM = 10;

    private final String id = UUID.randomUUID().toString();

    sealed interface BoxCommand {
        String boxId();
    }

    record Put(String boxId, String content) implements BoxCommand {}

    sealed interface BoxEvent {}

    record Filled(String content) implements BoxEvent {}

    record Box(String content) {}

    /** Holds what was put into it, one after the other, until it is emptied; may be stuck. */
    private static final class BoxDecider implements Decider<BoxCommand, Box, BoxEvent> {

        @Override
        public Box initialState() {
            return new Box("");
        }

        @Override
        public Decision<BoxEvent> decide(BoxCommand command, Box box) {
            return switch (command) {
                case Put(_, String content)
                        when box.content().equals("stuck") && !content.isEmpty() ->
                        throw new IllegalStateException("can't be opened");
                case Put(_, String content) -> Decision.accept(new Filled(content));
            };
        }

        @Override
        public Box evolve(Box box, BoxEvent event) {
            return switch (event) {
                case Filled(String content) when content.isEmpty() -> new Box("");
                case Filled(String content) -> new Box(box.content() + content);
            };
        }
    }

    private static final AggregateDefinition<BoxCommand, Box, BoxEvent> BOXES =
            new AggregateDefinition<>(
                    new AggregateType("box", "boxId", "boxes"),
                    BoxCommand::boxId,
                    new BoxDecider(),
                    EventTypes.of(BoxEvent.class).type("filled", 1, Filled.class).build(),
                    StateMapping.byRecord(Box.class, OldStatesTest::mapped, box -> box));

    private static Box mapped(Box box) {
        if (box.content().equals("jam jar")) {
            throw new IllegalStateException("nobody can write this down");
        }
        return box;
    }

    @ParameterizedTest
    @EnumSource
    void what_a_rule_or_a_mapping_fails_at_no_longer_is_decided_upon_what_is_there(
            StateStrategy strategy) {
        var here = boxes(strategy, WARM);
        var elsewhere = boxes(strategy, 0);

        for (var each : Map.of("stuck", "tea", "jam ", "jar").entrySet()) {
            String box = each.getKey().strip() + id;
            here.handle(Command.of(new Put(box, each.getKey())));
            var next = Command.<BoxCommand>of(new Put(box, each.getValue()));
            assertThatThrownBy(() -> here.handle(next)).isInstanceOf(RuntimeException.class);
            elsewhere.handle(Command.of(new Put(box, "")));

            assertThat(here.handle(next)).isInstanceOf(Accepted.class);

            here.handle(Command.of(new Put(box, "")));
            here.handle(Command.of(new Put(box, each.getKey())));
            elsewhere.handle(Command.of(new Put(box, "")));
            assertThat(here.handleAll(List.of(next)))
                    .as("in a group")
                    .allMatch(one -> one.result() instanceof Accepted);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_box_that_was_emptied_elsewhere_is_not_called_full(StateStrategy strategy) {
        var here = boxes(strategy, WARM);
        var elsewhere = boxes(strategy, 0);
        for (int i = 0; i < 3; i++) {
            assertThat(here.handle(Command.of(new Put(id, "x".repeat(120_000)))))
                    .isInstanceOf(Accepted.class);
        }
        elsewhere.handle(Command.of(new Put(id, "")));

        Result result = here.handle(Command.of(new Put(id, "y".repeat(60_000))));

        assertThat(result).isInstanceOf(Accepted.class);
    }

    @ParameterizedTest
    @EnumSource
    void a_command_that_filled_the_box_is_answered_so_again(StateStrategy strategy) {
        var boxes = boxes(strategy, 0);
        var command =
                new Command<BoxCommand>(
                        new Put(id, "x".repeat(250_000)),
                        OptionalLong.empty(),
                        new Metadata("fill-" + id, null, null, null));
        Result first = boxes.handle(command);

        assertThat(first).isInstanceOf(Accepted.class);
        assertThat(boxes.handle(command)).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource
    void a_box_that_was_too_full_is_answered_so_again(StateStrategy strategy) {
        var boxes = boxes(strategy, 0);
        boxes.handle(Command.of(new Put(id, "x".repeat(250_000))));
        var command =
                new Command<BoxCommand>(
                        new Put(id, "y".repeat(250_000)),
                        OptionalLong.empty(),
                        new Metadata("overfill-" + id, null, null, null));
        Result first = boxes.handle(command);
        boxes.handle(Command.of(new Put(id, "")));

        assertThat(((Problem.Rejected) first).code()).isEqualTo("aggregate_too_large");
        assertThat(boxes.handle(command)).isEqualTo(first);
    }

    @Test
    void a_version_is_in_no_conflict_with_itself() {
        var tallies = tallies(StateStrategy.SNAPSHOT, 0);
        tallies.handle(Command.of(new Open(id)));
        Queue<Problem.Conflict> odd = new ConcurrentLinkedQueue<>();

        try (ExecutorService threads = Executors.newFixedThreadPool(12)) {
            for (int thread = 0; thread < 12; thread++) {
                threads.execute(() -> {
                    for (int i = 0; i < 15; i++) {
                        long version = events().size();
                        Result result =
                                tallies.handle(
                                        new Command<>(
                                                new Add(id, 1),
                                                OptionalLong.of(version),
                                                Metadata.NONE));
                        if (result instanceof Problem.Conflict conflict
                                && conflict.expectedVersion() == conflict.currentVersion()) {
                            odd.add(conflict);
                        }
                    }
                });
            }
        }

        assertThat(odd).isEmpty();
    }

    private List<StreamEvent<Event>> events() {
        return TallyStores.withoutTables(CLIENT, AggregateSettings.DEFAULT)
                .eventLog(Tally.TYPE, Tally.EVENTS)
                .readAfter(id, 0);
    }

    private static CommandHandler<TallyStores.Command, Tally, Event> tallies(
            StateStrategy strategy, int warm) {
        return TallyStores.on(CLIENT, new AggregateSettings(strategy, 20, warm))
                .commandHandler(TallyStores.TALLY);
    }

    private static CommandHandler<BoxCommand, Box, BoxEvent> boxes(
            StateStrategy strategy, int warm) {
        var settings =
                DynamoDbSettings.defaults()
                        .keeping("box", new AggregateSettings(strategy, 20, warm));
        var factory = new DynamoDbAggregateFactory(CLIENT, settings, Clock.systemUTC());
        new TableCreation(CLIENT).create(BOXES.type(), factory.tables(BOXES.type()));
        return factory.commandHandler(BOXES);
    }
}
