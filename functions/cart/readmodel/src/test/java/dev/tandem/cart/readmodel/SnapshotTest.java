package dev.tandem.cart.readmodel;

import static dev.tandem.cart.readmodel.Events.added;
import static dev.tandem.cart.readmodel.Events.changed;
import static dev.tandem.cart.readmodel.Events.created;
import static dev.tandem.cart.readmodel.Events.event;
import static dev.tandem.cart.readmodel.Events.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.readmodel.view.CartView;
import dev.tandem.readmodel.definition.ReadModels;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;

class SnapshotTest {

    private final LocalReadModel model = new LocalReadModel();

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void a_cart_is_never_shown_with_the_items_of_another_version() {
        model.handle(history("c", created(), added("tea", 1, "1")));
        CartItemRepository items = model.bean(CartItemRepository.class);
        CartItemRepository overtaken =
                new CartItemRepository() {
                    @Override
                    public List<CartItemRow> findByCarts(Collection<String> cartIds) {
                        inBackground(() -> model.handle(List.of(event("c", 3, changed("tea", 9)))));
                        return items.findByCarts(cartIds);
                    }
                };

        CartView shown =
                new CartViews(
                                new CartReads(
                                        model.bean(CartRepository.class),
                                        overtaken,
                                        model.bean(ReadModels.class).atOneMoment()))
                        .find("c")
                        .orElseThrow();

        assertThat(shown.lastSequenceNumber()).isEqualTo(2);
        assertThat(shown.items()).extracting(item -> item.quantity()).containsExactly(1);
        assertThat(model.cart("c").orElseThrow().itemCount()).isEqualTo(9);
    }

    private static void inBackground(Runnable work) {
        CompletableFuture.runAsync(work, Thread::startVirtualThread).join();
    }
}
