package dev.tandem.dynamodb;

import dev.tandem.core.command.CommandObserver;
import dev.tandem.core.command.Retry;
import dev.tandem.core.command.RetryPolicy;
import dev.tandem.core.decider.Decider;
import dev.tandem.core.decider.Decision;
import dev.tandem.dynamodb.aggregate.AggregateDefinition;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.dynamodb.aggregate.DynamoDbSettings;
import dev.tandem.dynamodb.store.AggregateSettings;
import dev.tandem.dynamodb.store.StateMapping;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.testkit.store.Tally;
import dev.tandem.testkit.store.Tally.AmountAdded;
import dev.tandem.testkit.store.Tally.Event;
import dev.tandem.testkit.store.Tally.Opened;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

/** The contract's aggregate, kept in a DynamoDB of its own. */
public final class TallyStores {

    public static final Instant NOW = Instant.parse("2026-11-23T10:15:30.123Z");

    /** What one may ask of a tally. */
    public sealed interface Command {
        String tallyId();
    }

    public record Open(String tallyId) implements Command {}

    public record Add(String tallyId, int amount) implements Command {}

    /** Refuses amounts over 100; an amount of 0 changes nothing. */
    public static final class TallyDecider implements Decider<Command, Tally, Event> {

        private static final Tally NONE = new Tally("", BigDecimal.ZERO, List.of());

        @Override
        public Tally initialState() {
            return NONE;
        }

        @Override
        public Decision<Event> decide(Command command, Tally tally) {
            boolean isNew = tally.equals(NONE);
            return switch (command) {
                case Open _ ->
                        isNew ? Decision.accept(new Opened("Mia")) : Decision.alreadyExists();
                case Add _ when isNew -> Decision.notFound();
                case Add(_, int amount) when amount == 0 -> Decision.unchanged();
                case Add(_, int amount) when amount > 100 ->
                        Decision.reject("too_much", amount + " is over 100");
                case Add(_, int amount) ->
                        Decision.accept(new AmountAdded(BigDecimal.valueOf(amount), "+" + amount));
            };
        }

        @Override
        public Tally evolve(Tally tally, Event event) {
            return switch (event) {
                case Opened(String owner) -> new Tally(owner, BigDecimal.ZERO, List.of());
                case AmountAdded added -> tally.plus(added);
            };
        }
    }

    public static final AggregateDefinition<Command, Tally, Event> TALLY =
            new AggregateDefinition<>(
                    Tally.TYPE,
                    Command::tallyId,
                    new TallyDecider(),
                    Tally.EVENTS,
                    StateMapping.byRecord(Tally.class, tally -> tally, tally -> tally));

    private TallyStores() {}

    /** Creates the tables and answers with the factory on them; retries do not wait. */
    public static DynamoDbAggregateFactory on(DynamoDbClient client) {
        return on(client, AggregateSettings.DEFAULT);
    }

    /** The same, with tallies kept like this. */
    public static DynamoDbAggregateFactory on(DynamoDbClient client, AggregateSettings settings) {
        var aggregates = withoutTables(client, settings);
        new TableCreation(client).create(Tally.TYPE, aggregates.tables(Tally.TYPE));
        return aggregates;
    }

    /** The factory on tables that are there. */
    public static DynamoDbAggregateFactory withoutTables(
            DynamoDbClient client, AggregateSettings settings) {
        return withoutTables(client, settings, CommandObserver.NONE);
    }

    /** The same, whose commands are observed. */
    public static DynamoDbAggregateFactory withoutTables(
            DynamoDbClient client, AggregateSettings settings, CommandObserver observer) {
        return new DynamoDbAggregateFactory(
                client, settings(settings), Clock.fixed(NOW, ZoneOffset.UTC), observer);
    }

    /** With tallies kept like this, and retries that do not wait. */
    public static DynamoDbSettings settings(AggregateSettings settings) {
        return DynamoDbSettings.defaults()
                .withRetry(new Retry(RetryPolicy.DEFAULT, new Random(7), pause -> {}))
                .keeping("tally", settings);
    }
}
