package dev.tandem.proofs.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.command.CartCommand;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.state.Cart;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.proofs.Seeds;
import dev.tandem.proofs.history.Operation.NotWritten;
import dev.tandem.proofs.history.Operation.Refused;
import dev.tandem.proofs.history.Operation.Unknown;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Many send commands to few carts while DynamoDB fails in all ways: each cart is linearizable. A
 * seed gives the same commands and the same rates of faults again; how they meet is left to chance.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConcurrentCommandsTest {

    private static final int CUSTOMERS = 10;
    private static final int COMMANDS = 12;

    /** Twenty histories in CI, two at one's desk, 666 at night. */
    private static final int SCHEDULES_A_HISTORY = 15;

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
        List<Operation> all = new ArrayList<>();

        Seeds.oneIn(SCHEDULES_A_HISTORY, seed -> all.addAll(checked(seed)));

        if (Seeds.areMany()) {
            assertAllOutcomesIn(all);
        }
    }

    private List<Operation> checked(long seed) {
        List<String> carts = List.of("a" + seed, "b" + seed);
        List<Operation> history = run(seed, carts);
        assertThat(carts).flatMap(cart -> HistoryCheck.of(store.read(cart), history)).isEmpty();
        return history;
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
}
