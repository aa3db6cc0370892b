package dev.tandem.dynamodb.group;

import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.command.Handled;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.Versioned;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.dynamodb.store.AggregateSettings;
import dev.tandem.dynamodb.store.StateStrategy;
import dev.tandem.testkit.store.Tally;
import dev.tandem.testkit.store.Tally.Event;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Tallies, and groups of commands on them. */
final class Groups {

    static final AggregateSettings CURRENT =
            new AggregateSettings(StateStrategy.CURRENT_STATE, 20, 0);
    static final AggregateSettings CURRENT_WARM =
            new AggregateSettings(StateStrategy.CURRENT_STATE, 20, 100);
    static final AggregateSettings SNAPSHOT = new AggregateSettings(StateStrategy.SNAPSHOT, 3, 0);
    static final AggregateSettings SNAPSHOT_WARM =
            new AggregateSettings(StateStrategy.SNAPSHOT, 3, 100);

    final DynamoDbAggregateFactory aggregates;
    final CommandHandler<TallyStores.Command, Tally, Event> handler;

    Groups(DynamoDbClient client, AggregateSettings settings) {
        aggregates = TallyStores.on(client, settings);
        handler = aggregates.commandHandler(TallyStores.TALLY);
    }

    static Stream<AggregateSettings> keepings() {
        return Stream.of(CURRENT, CURRENT_WARM, SNAPSHOT, SNAPSHOT_WARM);
    }

    @SafeVarargs
    final List<Result> all(Command<TallyStores.Command>... commands) {
        List<Command<TallyStores.Command>> all = new ArrayList<>();
        for (Command<TallyStores.Command> command : commands) {
            all.add(command);
        }
        return all(all);
    }

    List<Result> all(List<Command<TallyStores.Command>> commands) {
        return handler.handleAll(commands).stream().map(Handled::result).toList();
    }

    Result one(TallyStores.Command command) {
        return handler.handle(Command.of(command));
    }

    static Command<TallyStores.Command> plain(TallyStores.Command command) {
        return Command.of(command);
    }

    static Command<TallyStores.Command> at(long version, TallyStores.Command command) {
        return new Command<>(command, OptionalLong.of(version), Metadata.NONE);
    }

    static Command<TallyStores.Command> named(String commandId, TallyStores.Command command) {
        return new Command<>(
                command,
                OptionalLong.empty(),
                new Metadata(commandId, "of-" + commandId, null, null));
    }

    static Command<TallyStores.Command> named(
            @Nullable String commandId, OptionalLong version, TallyStores.Command command) {
        return new Command<>(command, version, new Metadata(commandId, null, null, null));
    }

    List<StreamEvent<Event>> events(String id) {
        return aggregates.eventLog(Tally.TYPE, Tally.EVENTS).readAfter(id, 0);
    }

    Versioned<Tally> state(String id) {
        return aggregates.store(TallyStores.TALLY).load(id).orElseThrow();
    }
}
