package dev.tandem.cart.readmodel;

import static dev.tandem.cart.readmodel.Events.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.event.CartCreated;
import dev.tandem.cart.readmodel.view.CartPage;
import dev.tandem.cart.readmodel.view.CartView;
import dev.tandem.cart.readmodel.view.GetCart;
import dev.tandem.cart.readmodel.view.ListCartsRequest;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;
import dev.tandem.function.request.QueryRequest;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a caller that is known sees of the read model: its own carts. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CallersQueriesTest {

    private static final String OWNER = "ben";

    private LocalReadModel model;
    private CartReadModelFunctions functions;

    @BeforeAll
    void start() {
        model = LocalReadModel.with("tandem.read-model.patience=50ms");
        functions = new CartReadModelFunctions();
        model.handle(history("bens", new CartCreated(OWNER)));
    }

    @AfterAll
    void close() {
        model.close();
    }

    @Test
    void a_cart_is_shown_to_its_owner_and_to_nobody_else() {
        assertThat(get(GetCart.asItIs("bens"), OWNER).status()).isEqualTo(200);
        assertThat(get(GetCart.asItIs("bens"), null).status()).isEqualTo(200);
        assertThat(get(GetCart.asItIs("bens"), "mia"))
                .isEqualTo(failed(new Problem.NotFound("there is no cart bens")));
    }

    @Test
    void the_version_of_another_s_cart_is_not_told_either() {
        QueryResult<CartView> others = get(GetCart.atLeast("bens", 1), "mia");
        QueryResult<CartView> later = get(GetCart.atLeast("bens", 7), "mia");
        QueryResult<CartView> nobodys = get(GetCart.atLeast("none", 7), "mia");

        assertThat(others.toString().replace("version 1", "version 7")).isEqualTo(later.toString());
        assertThat(later.toString()).isEqualTo(nobodys.toString().replace("none", "bens"));
    }

    @Test
    void the_carts_of_a_list_are_the_caller_s() {
        assertThat(list(null, OWNER))
                .isInstanceOfSatisfying(
                        QueryResult.Found.class,
                        found -> assertThat(((CartPage) found.view()).size()).isOne());
        assertThat(list(OWNER, OWNER)).isEqualTo(list(null, OWNER));
        assertThat(list(OWNER, null)).isEqualTo(list(null, OWNER));
        assertThat(list(null, "mia"))
                .isInstanceOfSatisfying(
                        QueryResult.Found.class,
                        found -> assertThat(((CartPage) found.view()).size()).isZero());
    }

    @Test
    void another_s_list_is_refused() {
        assertThat(list(OWNER, "mia").status()).isEqualTo(400);
        assertThat(list(null, null).status()).isEqualTo(400);
    }

    private QueryResult<CartView> get(GetCart query, @Nullable String caller) {
        return functions
                .getCart(model.bean(CartQueries.class))
                .apply(new QueryRequest.Valid<>(query, caller));
    }

    private QueryResult<CartPage> list(@Nullable String named, @Nullable String caller) {
        return functions
                .listCarts(model.bean(CartQueries.class))
                .apply(new QueryRequest.Valid<>(new ListCartsRequest(named, null, null), caller));
    }

    private static QueryResult<CartView> failed(Problem problem) {
        return new QueryResult.Failed<>(problem);
    }
}
