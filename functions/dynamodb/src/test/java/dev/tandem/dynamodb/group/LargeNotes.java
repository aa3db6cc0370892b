package dev.tandem.dynamodb.group;

import dev.tandem.core.command.Command;
import dev.tandem.core.decider.Decider;
import dev.tandem.core.decider.Decision;
import dev.tandem.core.event.EventTypes;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.store.AggregateType;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.aggregate.AggregateDefinition;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.dynamodb.store.StateMapping;
import dev.tandem.dynamodb.table.TableCreation;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Clock;
import java.util.stream.IntStream;

/** Large events, of which a small state counts how many there were. */
final class LargeNotes {

    private static final AggregateType TYPE = new AggregateType("note", "noteId");

    record Write(String noteId, int characters) {}

    record Written(String text) {}

    record Count(int notes) {}

    private final DynamoDbAggregateFactory factory;

    LargeNotes(DynamoDbClient client) {
        factory =
                new DynamoDbAggregateFactory(
                        client, TallyStores.settings(Groups.CURRENT), Clock.systemUTC());
        new TableCreation(client).create(TYPE, factory.tables(TYPE));
    }

    /** How many of so many commands were accepted, whose events have so many characters. */
    long writeAll(String id, int commands, int characters) {
        var notes =
                new AggregateDefinition<>(
                        TYPE,
                        Write::noteId,
                        new Counting(),
                        EventTypes.of(Written.class).type("written", 1, Written.class).build(),
                        StateMapping.byRecord(Count.class));
        return factory
                .commandHandler(notes)
                .handleAll(
                        IntStream.range(0, commands)
                                .mapToObj(_ -> Command.of(new Write(id, characters)))
                                .toList())
                .stream()
                .filter(handled -> handled.result() instanceof Accepted)
                .count();
    }

    private static final class Counting implements Decider<Write, Count, Written> {

        @Override
        public Count initialState() {
            return new Count(0);
        }

        @Override
        public Decision<Written> decide(Write write, Count count) {
            return Decision.accept(new Written("n".repeat(write.characters())));
        }

        @Override
        public Count evolve(Count count, Written event) {
            return new Count(count.notes() + 1);
        }
    }
}
