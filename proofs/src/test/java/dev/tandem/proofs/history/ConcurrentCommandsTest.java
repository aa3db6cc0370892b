package dev.tandem.proofs.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.command.CartCommand;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.state.Cart;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.proofs.history.Operation.NotWritten;
import dev.tandem.proofs.history.Operation.Refused;
import dev.tandem.proofs.history.Operation.Unknown;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Many send commands to few carts while DynamoDB fails in all ways: each cart is linearizable. A
 * seed gives the same commands and the same rates of faults again; how they meet is left to chance.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConcurrentCommandsTest {

    private static final int CUSTOMERS = 10;
    private static final int COMMANDS = 12;

    /** A part of what cheaper tests draw: 20 in each build, 666 at night. */
    private static final long HISTORIES = Integer.getInteger("tandem.schedules", 300) / 15;

    private static final @Nullable Long CHOSEN = Long.getLong("tandem.seed");

    private FaultyStore store;

    @BeforeAll
    void start() {
        store = new FaultyStore();
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Test
    void each_cart_is_linearizable_whatever_dynamodb_does() {
        List<Operation> all = seeds().boxed().flatMap(seed -> checked(seed).stream()).toList();

        if (CHOSEN == null && HISTORIES > 5) {
            assertAllOutcomesIn(all);
        }
    }

    private List<Operation> checked(long seed) {
        try {
            List<String> carts = List.of("a" + seed, "b" + seed);
            List<Operation> history = run(seed, carts);
            assertThat(carts).flatMap(cart -> HistoryCheck.of(store.read(cart), history)).isEmpty();
            return history;
        } catch (RuntimeException | AssertionError e) {
            throw new AssertionError(
                    "seed %d; again with -Dtandem.seed=%d: %s".formatted(seed, seed, e), e);
        }
    }

    private static void assertAllOutcomesIn(List<Operation> all) {
        assertThat(all)
                .anyMatch(Operation::isOk)
                .anyMatch(one -> one.outcome() instanceof Refused)
                .anyMatch(one -> one.outcome() instanceof NotWritten)
                .anyMatch(one -> one.outcome() instanceof Unknown);
    }

    private List<Operation> run(long seed, List<String> carts) {
        CommandHandler<CartCommand, Cart, CartEvent> handler = store.handler(seed);
        AtomicLong clock = new AtomicLong();
        store.breakDown(seed);
        try {
            return IntStream.range(0, CUSTOMERS)
                    .mapToObj(i ->
                            new Customer(
                                    "s%d-%d".formatted(seed, i),
                                    carts,
                                    handler,
                                    clock,
                                    new Random(seed * CUSTOMERS + i)))
                    .map(customer -> inBackground(customer))
                    .toList()
                    .stream()
                    .flatMap(customer -> customer.join())
                    .toList();
        } finally {
            store.mend();
        }
    }

    private static CompletableFuture<Stream<Operation>> inBackground(Customer customer) {
        return CompletableFuture.supplyAsync(
                () -> customer.send(COMMANDS).stream(), Thread::startVirtualThread);
    }

    private static LongStream seeds() {
        return CHOSEN == null ? LongStream.rangeClosed(1, HISTORIES) : LongStream.of(CHOSEN);
    }
}
