package dev.tandem.cart.readmodel;

import static dev.tandem.cart.readmodel.Events.added;
import static dev.tandem.cart.readmodel.Events.changed;
import static dev.tandem.cart.readmodel.Events.created;
import static dev.tandem.cart.readmodel.Events.event;
import static dev.tandem.cart.readmodel.Events.history;
import static dev.tandem.cart.readmodel.Events.removed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.readmodel.view.CartItemView;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowChange;
import dev.tandem.core.projection.StaleRowException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

class CartBatchTest {

    private final LocalReadModel model = new LocalReadModel();

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void the_number_of_statements_does_not_depend_on_the_number_of_events_or_carts() {
        int small = executions(newCarts("s", 1));
        int large = executions(newCarts("l", 50));
        int smallChange = executions(changes("s", 1));
        int largeChange = executions(changes("l", 50));

        assertThat(large).as("50 new carts").isEqualTo(small).isEqualTo(2);
        assertThat(largeChange).as("50 changed carts").isEqualTo(smallChange).isEqualTo(2);
    }

    @Test
    void a_batch_that_holds_nothing_new_writes_nothing() {
        executions(newCarts("s", 1));

        assertThat(executions(newCarts("s", 1))).as("the lock").isEqualTo(1);
    }

    @Test
    void an_item_behind_one_that_is_taken_out_stays() {
        model.handle(history("moved", created(), added("tea", 1, "1"), added("bun", 1, "1")));

        model.handle(List.of(event("moved", 4, removed("tea"))));

        assertThat(model.cart("moved").orElseThrow().items())
                .extracting(CartItemView::itemId)
                .containsExactly("bun");
    }

    @Test
    void a_cart_whose_items_can_not_be_written_is_not_written_either() {
        model.jdbc().execute("ALTER TABLE cart_item ADD CHECK (item_id <> 'broken')");
        model.handle(history("old", created(), added("tea", 1, "1")));

        var failed =
                model.updater()
                        .handle(
                                List.of(
                                        event("old", 3, removed("tea")),
                                        event("old", 4, added("broken", 1, "1")),
                                        event("other", 1, created())));

        assertThat(failed).containsOnlyKeys("old");
        assertThat(model.cart("old").orElseThrow())
                .satisfies(cart -> {
                    assertThat(cart.lastSequenceNumber()).isEqualTo(2);
                    assertThat(cart.itemCount()).isEqualTo(1);
                    assertThat(cart.items()).hasSize(1);
                });
        assertThat(model.cart("other")).isPresent();
    }

    @Test
    void a_change_of_a_cart_that_moved_on_is_refused() {
        model.handle(history("c", created(), added("tea", 1, "1")));
        ShownCart rows = CartRows.opened("c", "mia", Instant.EPOCH);
        Row<ShownCart> now = Row.there("c", 2, rows);

        assertThatThrownBy(
                        () -> store().save(List.of(new RowChange<>(Row.there("c", 1, rows), now))))
                .isInstanceOf(StaleRowException.class)
                .hasMessageContaining("c is not at event 1 any more");
        assertThatThrownBy(() ->
                        store().save(List.of(new RowChange<>(Row.absent("c", new NoCart()), now))))
                .isInstanceOf(StaleRowException.class)
                .hasMessageContaining("c has a row meanwhile");
        assertThat(model.cart("c").orElseThrow().lastSequenceNumber()).isEqualTo(2);
    }

    @Test
    void carts_are_locked_while_a_batch_lasts() {
        model.handle(newCarts("c", 2));
        var transactions = new TransactionTemplate(model.bean(PlatformTransactionManager.class));

        List<String> free =
                transactions.execute(_ -> {
                    store().lock(new TreeSet<>(Set.of("c0")));
                    return CompletableFuture.supplyAsync(this::unlocked, Thread::startVirtualThread)
                            .join();
                });

        assertThat(free).containsExactly("c1");
    }

    private List<String> unlocked() {
        return model.jdbc()
                .query(
                        "SELECT cart_id FROM cart FOR UPDATE SKIP LOCKED",
                        (row, _) -> row.getString(1));
    }

    private CartRowStore store() {
        return model.bean(CartRowStore.class);
    }

    private int executions(List<StreamEvent<CartEvent>> batch) {
        model.database().executions();
        model.handle(batch);
        return model.database().executions();
    }

    private static List<StreamEvent<CartEvent>> newCarts(String name, int carts) {
        return IntStream.range(0, carts)
                .mapToObj(i ->
                        history(name + i, created(), added("tea", 1, "1"), added("bun", 1, "1")))
                .flatMap(List::stream)
                .toList();
    }

    private static List<StreamEvent<CartEvent>> changes(String name, int carts) {
        return IntStream.range(0, carts)
                .mapToObj(i ->
                        List.of(
                                event(name + i, 4, removed("tea")),
                                event(name + i, 5, changed("bun", 3)),
                                event(name + i, 6, added("jam", 2, "2"))))
                .flatMap(List::stream)
                .toList();
    }
}
