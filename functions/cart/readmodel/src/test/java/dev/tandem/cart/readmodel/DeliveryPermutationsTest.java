package dev.tandem.cart.readmodel;

import static dev.tandem.cart.readmodel.Events.added;
import static dev.tandem.cart.readmodel.Events.changed;
import static dev.tandem.cart.readmodel.Events.created;
import static dev.tandem.cart.readmodel.Events.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.CartEvent;
import dev.tandem.cart.readmodel.view.CartView;
import dev.tandem.core.event.StreamEvent;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Five events of two carts in each order and each split into batches: 120 × 16 deliveries. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeliveryPermutationsTest {

    private static final CartEvent[] FIRST = {
        created(), added("tea", 2, "3.50"), changed("tea", 1)
    };
    private static final CartEvent[] SECOND = {created(), added("bun", 1, "0.90")};
    private static final int EVENTS = FIRST.length + SECOND.length;

    private LocalReadModel model;

    @BeforeAll
    void start() {
        model = new LocalReadModel();
    }

    @AfterAll
    void close() {
        model.close();
    }

    @Test
    void every_order_and_every_split_into_batches_ends_in_the_same_rows() {
        List<List<Integer>> orders = orders(IntStream.range(0, EVENTS).boxed().toList()).toList();
        model.handle(history("a", FIRST));
        model.handle(history("b", SECOND));
        CartView first = model.cart("a").orElseThrow();
        CartView second = model.cart("b").orElseThrow();

        orders.parallelStream().forEach(this::deliverInEverySplit);

        assertThat(orders).hasSize(120);
        assertThat(carts())
                .hasSize(2 * (120 * 16 + 1))
                .allSatisfy(cart -> isLike(cart.cartId().startsWith("a") ? first : second, cart));
        assertThat(model.reports()).anySatisfy(report -> assertThat(report.healed()).isPositive());
    }

    private void deliverInEverySplit(List<Integer> order) {
        for (int splits = 0; splits < 1 << (EVENTS - 1); splits++) {
            deliver("%s-%d".formatted(order, splits).replaceAll("[^0-9-]", ""), order, splits);
        }
    }

    /**
     * The id of a cart names the order of delivery and, as bits, after which events it was split.
     */
    private void deliver(String run, List<Integer> order, int splits) {
        List<StreamEvent<CartEvent>> events =
                Stream.of(history("a" + run, FIRST), history("b" + run, SECOND))
                        .flatMap(List::stream)
                        .toList();
        model.log().record(events);
        List<StreamEvent<CartEvent>> batch = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            batch.add(events.get(order.get(i)));
            if (i == EVENTS - 1 || (splits & 1 << i) != 0) {
                model.handle(List.copyOf(batch));
                batch.clear();
            }
        }
    }

    private List<CartView> carts() {
        return model.bean(CartViews.class).findByOwner("mia", "", Integer.MAX_VALUE);
    }

    private static void isLike(CartView expected, CartView cart) {
        assertThat(cart)
                .as(cart.cartId())
                .usingRecursiveComparison()
                .ignoringFields("cartId")
                .isEqualTo(expected);
    }

    private static Stream<List<Integer>> orders(List<Integer> of) {
        return of.isEmpty()
                ? Stream.of(List.of())
                : of.stream()
                        .flatMap(first ->
                                orders(of.stream().filter(n -> !n.equals(first)).toList())
                                        .map(rest -> joined(first, rest)));
    }

    private static List<Integer> joined(Integer first, List<Integer> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }
}
