package dev.tandem.bench.pekko;

import static java.util.Objects.requireNonNull;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;

import dev.tandem.bench.command.BenchDatabase;
import dev.tandem.cart.command.AddCartItem;
import dev.tandem.cart.command.CartCommand;
import dev.tandem.cart.command.ChangeCartItemQuantity;
import dev.tandem.cart.command.CreateCart;
import dev.tandem.cart.item.CartItem;
import dev.tandem.cart.item.Money;

import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.ActorSystem;
import org.apache.pekko.actor.typed.Props;
import org.apache.pekko.actor.typed.SpawnProtocol;
import org.apache.pekko.actor.typed.javadsl.AskPattern;
import org.apache.pekko.actor.typed.javadsl.Behaviors;

import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Carts as warm actors of one node: each is there before it is measured. */
final class ActorCarts implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String TABLE = "pekko-persistence";

    private final ActorSystem<SpawnProtocol.Command> node;
    private final Map<String, ActorRef<CartActor.Ask>> carts = new ConcurrentHashMap<>();

    /** On its own table, in DynamoDB Local or by what stands in front of it. */
    ActorCarts(BenchDatabase database) {
        new PlainTables(database.client()).create(TABLE, "par", "num", ScalarAttributeType.N);
        node =
                ActorSystem.create(
                        Behaviors.setup(_ -> SpawnProtocol.create()), "carts", config(database));
    }

    /** By the plugin's README; the rest is its default, and Pekko's. */
    private static Config config(BenchDatabase database) {
        return ConfigFactory.parseMap(
                        Map.of(
                                "dynamodb-journal.endpoint",
                                database.endpoint().toString(),
                                "dynamodb-journal.aws-access-key-id",
                                database.accessKey(),
                                "dynamodb-journal.aws-secret-access-key",
                                "secret",
                                "dynamodb-journal.journal-table",
                                TABLE))
                .withFallback(ConfigFactory.parseResources("carts.conf"))
                .withFallback(ConfigFactory.load());
    }

    /** A new cart with one item. */
    void create(String cartId) {
        ActorRef<CartActor.Ask> cart =
                answer(
                        AskPattern.ask(
                                node,
                                replyTo ->
                                        new SpawnProtocol.Spawn<>(
                                                CartActor.create(cartId),
                                                cartId,
                                                Props.empty(),
                                                replyTo),
                                PATIENCE,
                                node.scheduler()));
        carts.put(cartId, cart);
        handle(cartId, new CreateCart(cartId, "mia"));
        handle(
                cartId,
                new AddCartItem(
                        cartId,
                        new CartItem(
                                "item-0",
                                "Green tea 0",
                                1,
                                new Money(new BigDecimal("4.50"), "EUR"))));
    }

    /** The quantity of its item. */
    void change(String cartId, int quantity) {
        handle(cartId, new ChangeCartItemQuantity(cartId, "item-0", quantity));
    }

    private void handle(String cartId, CartCommand command) {
        boolean isAccepted =
                answer(
                        AskPattern.<CartActor.Ask, Boolean>ask(
                                requireNonNull(carts.get(cartId), cartId),
                                replyTo -> new CartActor.Ask(command, replyTo),
                                PATIENCE,
                                node.scheduler()));
        if (!isAccepted) {
            throw new IllegalStateException(cartId + ": not accepted");
        }
    }

    private static <T> T answer(CompletionStage<T> asked) {
        return asked.toCompletableFuture().join();
    }

    @Override
    public void close() {
        node.terminate();
    }
}
