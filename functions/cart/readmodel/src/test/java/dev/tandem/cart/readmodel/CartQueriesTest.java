package dev.tandem.cart.readmodel;

import static dev.tandem.cart.readmodel.Events.added;
import static dev.tandem.cart.readmodel.Events.created;
import static dev.tandem.cart.readmodel.Events.event;
import static dev.tandem.cart.readmodel.Events.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.cart.event.CartCreated;
import dev.tandem.cart.readmodel.view.CartPage;
import dev.tandem.cart.readmodel.view.CartView;
import dev.tandem.cart.readmodel.view.GetCart;
import dev.tandem.cart.readmodel.view.ListCarts;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;
import dev.tandem.harness.engines.postgres.FaultyPostgres;
import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.readmodel.query.Patience;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CartQueriesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

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
    void a_cart_is_shown_as_it_is() {
        model.handle(history("shown", created(), added("tea", 2, "3.50")));

        assertThat(queries().getCart(GetCart.asItIs("shown")))
                .isEqualTo(found(model.cart("shown").orElseThrow()));
    }

    @Test
    void an_unknown_cart_is_not_found() {
        assertThat(queries().getCart(GetCart.asItIs("nowhere")))
                .isEqualTo(failed(new Problem.NotFound("there is no cart nowhere")));
    }

    @Test
    void a_version_that_is_there_is_shown_without_waiting() {
        model.handle(history("there", created(), added("tea", 1, "1")));
        FakeTime time = new FakeTime();

        assertThat(queries(time).getCart(GetCart.atLeast("there", 1)).status()).isEqualTo(200);
        assertThat(queries(time).getCart(GetCart.atLeast("there", 2)).status()).isEqualTo(200);
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void a_version_that_comes_while_one_waits_is_shown() {
        model.handle(history("coming", created()));
        FakeTime time =
                new FakeTime(
                        () -> {},
                        () -> model.handle(List.of(event("coming", 2, added("tea", 1, "1")))));

        assertThat(queries(time).getCart(GetCart.atLeast("coming", 2)))
                .isEqualTo(found(model.cart("coming").orElseThrow()));
        assertThat(time.pauses()).containsExactly(Duration.ofMillis(10), Duration.ofMillis(20));
    }

    @Test
    void a_cart_that_comes_while_one_waits_is_shown() {
        FakeTime time = new FakeTime(() -> model.handle(history("new", created())));

        assertThat(queries(time).getCart(GetCart.atLeast("new", 1)).status()).isEqualTo(200);
    }

    @Test
    void a_version_that_does_not_come_is_unavailable_and_one_hears_how_far_it_is() {
        model.handle(history("late", created(), added("tea", 1, "1"), added("bun", 1, "1")));
        FakeTime time = new FakeTime();

        assertThat(queries(time).getCart(GetCart.atLeast("late", 5)))
                .isEqualTo(
                        unavailable(
                                "cart late is at version 3 in the read model, version 5 was asked"
                                        + " for"));
        assertThat(time.passed()).isEqualTo(PATIENCE);
        assertThat(time.pauses()).hasSizeLessThan(15);
    }

    @Test
    void a_cart_that_does_not_come_may_still_come() {
        assertThat(queries(new FakeTime()).getCart(GetCart.atLeast("never", 1)))
                .isEqualTo(
                        unavailable(
                                "cart never is not in the read model yet, version 1 was asked"
                                        + " for"));
    }

    @Test
    void an_owner_without_carts_has_an_empty_page() {
        assertThat(list("nobody", null, null)).isEqualTo(new CartPage(List.of(), null));
    }

    @Test
    void pages_follow_on_each_other_without_a_gap_or_a_repeat() {
        createCarts("pages", 7);

        CartPage first = list("pages", null, 3);
        CartPage second = list("pages", first.after(), 3);
        CartPage third = list("pages", second.after(), 3);

        assertThat(ids(first)).containsExactly("pages-00", "pages-01", "pages-02");
        assertThat(ids(second)).containsExactly("pages-03", "pages-04", "pages-05");
        assertThat(ids(third)).containsExactly("pages-06");
        assertThat(third.next()).isEmpty();
    }

    @Test
    void a_page_that_is_just_full_is_the_last_one() {
        createCarts("full", 3);

        assertThat(list("full", null, 3).next()).isEmpty();
        assertThat(list("full", null, 2).next()).contains("full-01");
    }

    @Test
    void a_page_has_twenty_carts_unless_asked_otherwise() {
        createCarts("many", 21);

        assertThat(list("many", null, null).carts()).hasSize(20);
        assertThat(list("many", null, 100).carts()).hasSize(21);
    }

    @Test
    void carts_in_a_page_are_whole_and_the_owner_s_own() {
        createCarts("other", 2);
        createCarts("own", 2);
        model.handle(List.of(event("own-01", 2, added("tea", 2, "3.50"))));

        assertThat(list("own", null, null).carts())
                .containsExactly(
                        model.cart("own-00").orElseThrow(), model.cart("own-01").orElseThrow());
        assertThat(model.cart("own-01").orElseThrow().items()).hasSize(1);
    }

    @Test
    void without_its_database_the_read_model_is_unavailable() {
        try (LocalPostgres postgres = LocalPostgres.start(LocalPostgres.Settings.defaults());
                LocalReadModel cut = new LocalReadModel(postgres)) {
            CartQueries queries = cut.bean(CartQueries.class);
            postgres.stop();

            assertThat(queries.getCart(GetCart.asItIs("c")))
                    .isEqualTo(unavailable("the read model is out of reach"));
            assertThat(queries.listCarts(ListCarts.of("mia")))
                    .isEqualTo(unavailable("the read model is out of reach"));

            postgres.startAgain();
            await("the pool to notice which of its connections are dead")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> queries.getCart(GetCart.asItIs("c")).status() == 404);
        }
    }

    @Test
    void a_connection_that_is_lost_at_any_statement_is_an_outage_and_no_error() {
        try (FaultyPostgres faulty = FaultyPostgres.inFrontOf(LocalPostgres.shared());
                LocalReadModel cut = LocalReadModel.behind(faulty)) {
            cut.handle(history("c", created(), added("tea", 1, "1")));
            CartQueries queries = cut.bean(CartQueries.class);
            assertThat(queries.getCart(GetCart.asItIs("c")).status()).isEqualTo(200);
            List<QueryResult<CartView>> cutAtEach =
                    IntStream.rangeClosed(1, statements(faulty, queries))
                            .mapToObj(n -> cutAt(n, faulty, queries))
                            .flatMap(Optional::stream)
                            .toList();

            assertThat(cutAtEach)
                    .as("each statement is the transaction's: none sets the session back")
                    .hasSizeGreaterThanOrEqualTo(4)
                    .containsOnly(unavailable("the read model is out of reach"));
        }
    }

    /** Of one query: the fewest of some, since the pool may open a connection beside one. */
    private static int statements(FaultyPostgres faulty, CartQueries queries) {
        return IntStream.range(0, 5)
                .map(_ -> {
                    faulty.reset();
                    queries.getCart(GetCart.asItIs("c"));
                    return faulty.statements();
                })
                .min()
                .orElseThrow();
    }

    /** Empty where the query took fewer statements this time. */
    private static Optional<QueryResult<CartView>> cutAt(
            int n, FaultyPostgres faulty, CartQueries queries) {
        AtomicBoolean isCut = new AtomicBoolean();
        faulty.reset();
        faulty.beforeStatement(n, () -> isCut.set(true));
        QueryResult<CartView> result = queries.getCart(GetCart.asItIs("c"));
        faulty.reset();
        assertThat(queries.getCart(GetCart.asItIs("c")).status()).as("afterwards").isEqualTo(200);
        return isCut.get() ? Optional.of(result) : Optional.empty();
    }

    private void createCarts(String owner, int carts) {
        model.handle(
                IntStream.range(0, carts)
                        .mapToObj(i ->
                                event("%s-%02d".formatted(owner, i), 1, new CartCreated(owner)))
                        .toList()
                        .reversed());
    }

    private CartPage list(String owner, @Nullable String after, @Nullable Integer limit) {
        QueryResult<CartPage> result = queries().listCarts(new ListCarts(owner, after, limit));
        assertThat(result).isInstanceOf(QueryResult.Found.class);
        return ((QueryResult.Found<CartPage>) result).view();
    }

    private CartQueries queries() {
        return model.bean(CartQueries.class);
    }

    private CartQueries queries(FakeTime time) {
        return new CartQueries(model.bean(CartViews.class), new Patience(PATIENCE, time, time));
    }

    private static List<String> ids(CartPage page) {
        return page.carts().stream().map(CartView::cartId).toList();
    }

    private static <V> QueryResult<V> found(V view) {
        return new QueryResult.Found<>(view);
    }

    private static QueryResult<CartView> failed(Problem problem) {
        return new QueryResult.Failed<>(problem);
    }

    private static <V> QueryResult<V> unavailable(String detail) {
        return new QueryResult.Failed<>(new Problem.Unavailable(detail, Duration.ofSeconds(1)));
    }
}
