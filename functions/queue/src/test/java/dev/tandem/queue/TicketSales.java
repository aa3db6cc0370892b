package dev.tandem.queue;

import dev.tandem.core.command.CommandCall;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.command.CommandObserver;
import dev.tandem.core.command.CommandOutcome;
import dev.tandem.core.command.Retry;
import dev.tandem.core.command.RetryPolicy;
import dev.tandem.core.decider.Decider;
import dev.tandem.core.decider.Decision;
import dev.tandem.core.event.EventTypes;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.AggregateType;
import dev.tandem.dynamodb.aggregate.AggregateDefinition;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.dynamodb.aggregate.DynamoDbSettings;
import dev.tandem.dynamodb.store.StateMapping;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.function.request.RequestReader;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

/** Sales of tickets, whose commands come from a queue; a rule fails where it is told to. */
final class TicketSales implements CommandObserver {

    private static final AggregateType TYPE = new AggregateType("sale", "saleId");

    sealed interface SaleCommand {
        String saleId();
    }

    record Offer(String saleId, int quantity) implements SaleCommand {}

    record Buy(String saleId, String buyer, @Nullable String receipt) implements SaleCommand {}

    sealed interface SaleEvent {}

    record Offered(int quantity) implements SaleEvent {}

    record Bought(String buyer) implements SaleEvent {}

    record Sale(int left) {}

    private static final AggregateDefinition<SaleCommand, Sale, SaleEvent> DEFINITION =
            new AggregateDefinition<>(
                    TYPE,
                    SaleCommand::saleId,
                    new SaleDecider(),
                    EventTypes.of(SaleEvent.class)
                            .type("offered", 1, Offered.class)
                            .type("bought", 1, Bought.class)
                            .build(),
                    StateMapping.byRecord(Sale.class));

    static final class SaleDecider implements Decider<SaleCommand, Sale, SaleEvent> {

        @Override
        public Sale initialState() {
            return new Sale(0);
        }

        @Override
        public Decision<SaleEvent> decide(SaleCommand command, Sale sale) {
            return switch (command) {
                case Offer(_, int quantity) -> Decision.accept(new Offered(quantity));
                case Buy(_, String buyer, _) when buyer.equals("poison") ->
                        throw new IllegalStateException("by its own rule");
                case Buy(_, String buyer, _) when buyer.equals("lacking") ->
                        throw new NoClassDefFoundError("com/example/Seat");
                case Buy _ when sale.left() == 0 ->
                        Decision.reject("sold_out", "there is no ticket left");
                case Buy(_, String buyer, _) -> Decision.accept(new Bought(buyer));
            };
        }

        @Override
        public Sale evolve(Sale sale, SaleEvent event) {
            return switch (event) {
                case Offered(int quantity) -> new Sale(sale.left() + quantity);
                case Bought _ -> new Sale(sale.left() - 1);
            };
        }
    }

    /** What each command was answered, in the order in which that was told. */
    final List<Result> told = new ArrayList<>();

    private final DynamoDbAggregateFactory factory;
    private final CommandHandler<SaleCommand, Sale, SaleEvent> handler;

    TicketSales(DynamoDbClient client) {
        factory =
                new DynamoDbAggregateFactory(
                        client,
                        DynamoDbSettings.defaults()
                                .withRetry(
                                        new Retry(RetryPolicy.DEFAULT, new Random(7), pause -> {})),
                        Clock.systemUTC(),
                        this);
        new TableCreation(client).create(TYPE, factory.tables(TYPE));
        handler = factory.commandHandler(DEFINITION);
    }

    @Override
    public CommandOutcome observe(CommandCall call, Supplier<CommandOutcome> command) {
        CommandOutcome outcome = command.get();
        told.add(outcome.result());
        return outcome;
    }

    /** The function, told of no queue and without replies. */
    CommandQueue<SaleCommand> queue(QueueObserver observer) {
        return queue(
                CommandQueueSettings.withoutReplies(),
                () -> {
                    throw new AssertionError("nothing was to be sent");
                },
                observer);
    }

    CommandQueue<SaleCommand> queue(
            CommandQueueSettings settings, Supplier<SqsClient> client, QueueObserver observer) {
        return new CommandQueues(settings, new RequestReader(), client, observer)
                .of(handler)
                .command("offer", Offer.class)
                .command("buy", Buy.class, request -> request.map(TicketSales::withReceipt))
                .function();
    }

    private static Buy withReceipt(Buy buy) {
        if (buy.buyer().equals("unmappable")) {
            throw new NoClassDefFoundError("com/example/Receipt");
        }
        // as an id that is made up
        return new Buy(buy.saleId(), buy.buyer(), UUID.randomUUID().toString());
    }

    List<SaleEvent> events(String saleId) {
        return factory.eventLog(TYPE, DEFINITION.events()).readAfter(saleId, 0).stream()
                .map(event -> event.event())
                .toList();
    }

    List<String> buyers(String saleId) {
        return events(saleId).stream()
                .filter(Bought.class::isInstance)
                .map(event -> ((Bought) event).buyer())
                .toList();
    }
}
