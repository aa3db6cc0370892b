package dev.tandem.proofs.history;

import dev.tandem.cart.command.AddCartItem;
import dev.tandem.cart.command.CartCommand;
import dev.tandem.cart.command.ChangeCartItemQuantity;
import dev.tandem.cart.command.CheckOutCart;
import dev.tandem.cart.command.CreateCart;
import dev.tandem.cart.command.RemoveCartItem;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.item.CartItem;
import dev.tandem.cart.item.Money;
import dev.tandem.cart.state.Cart;
import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.command.Handled;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Accepted.RecordedEvent;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.proofs.history.Operation.NotWritten;
import dev.tandem.proofs.history.Operation.Ok;
import dev.tandem.proofs.history.Operation.Outcome;
import dev.tandem.proofs.history.Operation.Refused;
import dev.tandem.proofs.history.Operation.Unknown;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** One of many who send commands to the same few carts, and what it was told. */
final class Customer {

    private static final List<String> ITEMS = List.of("tea", "bun");

    private final String name;
    private final List<String> carts;
    private final CommandHandler<CartCommand, Cart, CartEvent> handler;
    private final AtomicLong clock;
    private final Random random;
    private final List<Operation> told = new ArrayList<>();
    private final Map<String, Long> seen = new HashMap<>();

    /**
     * @param name no other one has it
     * @param clock shared by all
     */
    Customer(
            String name,
            List<String> carts,
            CommandHandler<CartCommand, Cart, CartEvent> handler,
            AtomicLong clock,
            Random random) {
        this.name = name;
        this.carts = carts;
        this.handler = handler;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Sends that many commands, one after the other's answer or a few of them at once, and some of
     * them several times.
     */
    List<Operation> send(int commands) {
        for (int i = 0; i < commands; ) {
            int few = Math.min(commands - i, random.nextInt(3) == 0 ? 2 + random.nextInt(3) : 1);
            List<Sent> sent =
                    IntStream.range(i, i + few).mapToObj(n -> sent(name + "-" + n)).toList();
            List<Outcome> outcomes = send(sent);
            for (int n = 0; n < few; n++) {
                sendAgain(sent.get(n), outcomes.get(n));
            }
            i += few;
        }
        return told;
    }

    private record Sent(String id, Command<CartCommand> command) {}

    private Sent sent(String id) {
        return new Sent(id, command(id));
    }

    private void sendAgain(Sent sent, Outcome first) {
        Outcome outcome = first;
        while (sent.command().metadata().commandId().isPresent() && again(outcome)) {
            outcome = send(List.of(sent)).getFirst();
        }
    }

    private boolean again(Outcome outcome) {
        return switch (outcome) {
            case Unknown _, NotWritten _ -> random.nextInt(4) > 0;
            case Ok _ -> random.nextInt(8) == 0;
            case Refused _ -> false;
        };
    }

    private Command<CartCommand> command(String id) {
        String cartId = carts.get(random.nextInt(carts.size()));
        OptionalLong version =
                random.nextInt(4) == 0
                        ? OptionalLong.of(seen.getOrDefault(cartId, 1L))
                        : OptionalLong.empty();
        String commandId = random.nextBoolean() ? id : null;
        return new Command<>(body(cartId), version, new Metadata(commandId, id, null, null));
    }

    private CartCommand body(String cartId) {
        String item = ITEMS.get(random.nextInt(ITEMS.size()));
        return switch (random.nextInt(20)) {
            case 0, 1, 2, 3 -> new CreateCart(cartId, "mia");
            case 4, 5, 6 -> new ChangeCartItemQuantity(cartId, item, 1 + random.nextInt(3));
            case 7, 8 -> new RemoveCartItem(cartId, item);
            case 9 -> random.nextInt(8) == 0 ? new CheckOutCart(cartId) : add(cartId, item);
            default -> add(cartId, item);
        };
    }

    private static CartCommand add(String cartId, String item) {
        return new AddCartItem(
                cartId,
                new CartItem(item, "The " + item, 1, new Money(new BigDecimal("1.50"), "EUR")));
    }

    private List<Outcome> send(List<Sent> sent) {
        long invoked = clock.incrementAndGet();
        List<Outcome> outcomes = results(sent).stream().map(Customer::outcome).toList();
        long answered = clock.incrementAndGet();
        for (int i = 0; i < sent.size(); i++) {
            tell(sent.get(i), invoked, answered, outcomes.get(i));
        }
        return outcomes;
    }

    private List<Result> results(List<Sent> sent) {
        return sent.size() == 1
                ? List.of(handler.handle(sent.getFirst().command()))
                : handler.handleAll(sent.stream().map(Sent::command).toList()).stream()
                        .map(Handled::result)
                        .toList();
    }

    private void tell(Sent sent, long invoked, long answered, Outcome outcome) {
        Command<CartCommand> command = sent.command();
        String cartId = command.body().cartId();
        told.add(new Operation(sent.id(), cartId, command.version(), invoked, answered, outcome));
        if (outcome instanceof Ok ok) {
            seen.put(cartId, ok.version());
        }
    }

    private static Outcome outcome(Result result) {
        return switch (result) {
            case Accepted accepted ->
                    new Ok(
                            accepted.version(),
                            accepted.events().stream().map(RecordedEvent::sequenceNumber).toList());
            case Problem.Conflict conflict ->
                    new Refused(OptionalLong.of(conflict.currentVersion()));
            case Problem.NotFound _ -> new Refused(OptionalLong.of(0));
            case Problem.Rejected _,
                    Problem.Invalid _,
                    Problem.Unauthenticated _,
                    Problem.CommandIdReused _ ->
                    new Refused(OptionalLong.empty());
            case Problem.Unavailable busy ->
                    switch (busy.outcome()) {
                        case NOT_WRITTEN -> new NotWritten();
                        case UNKNOWN -> new Unknown();
                    };
        };
    }
}
