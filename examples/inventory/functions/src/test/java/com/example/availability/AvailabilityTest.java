package com.example.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.example.inventory.Warehouse;
import com.example.inventory.Warehouse.Answer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.time.Duration;

/** What one sees of an item out of the streams of stock and of carts. */
class AvailabilityTest {

    private static Warehouse warehouse;

    @BeforeAll
    static void start() {
        warehouse = new Warehouse().streaming();
    }

    @AfterAll
    static void close() {
        warehouse.close();
    }

    @Test
    void an_item_shows_what_is_free_and_what_is_in_carts() {
        call("receiveStock", "{'itemId':'tea','quantity':9}");
        call("createCart", "{'cartId':'c1','userAccountId':'mia'}");
        call("createCart", "{'cartId':'c2','userAccountId':'tom'}");
        add("c1", "tea", 3);
        add("c2", "tea", 1);
        add("c2", "mug", 2);
        assertShows("tea", 9, 4);
        assertShows("mug", 0, 2);

        call("reserveStock", "{'itemId':'tea','cartId':'c1','quantity':3}");
        call("checkOutCart", "{'cartId':'c1'}");
        assertShows("tea", 6, 1);

        call("shipStock", "{'itemId':'tea','cartId':'c1'}");
        call("changeCartItemQuantity", "{'cartId':'c2','itemId':'tea','quantity':5}");
        call("removeCartItem", "{'cartId':'c2','itemId':'mug'}");
        assertShows("tea", 6, 5);
        assertShows("mug", 0, 0);
    }

    @Test
    void an_item_that_nobody_has_named_is_not_found() {
        assertThat(warehouse.call("getAvailability", "{\"itemId\":\"pot\"}").status())
                .isEqualTo(404);
    }

    @Test
    void rows_that_others_share_are_rebuilt_in_place_only() {
        Answer answer = warehouse.call("rebuildDemand", "{\"mode\":\"blue-green\"}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").asString()).contains("in-place only");
    }

    private static void add(String cart, String item, int quantity) {
        call(
                "addCartItem",
                "{'cartId':'%s','item':{'itemId':'%s','name':'%2$s','quantity':%d,'unitPrice':{'amount':1,'currency':'EUR'}}}"
                        .formatted(cart, item, quantity));
    }

    private static void call(String function, String json) {
        Answer answer = warehouse.call(function, json.replace('\'', '"'));
        assertThat(answer.json().has("version")).as("%s", answer).isTrue();
    }

    private static void assertShows(String item, int free, int inCarts) {
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() ->
                        assertThat(
                                        warehouse
                                                .call(
                                                        "getAvailability",
                                                        "{\"itemId\":\"" + item + "\"}")
                                                .json()
                                                .toString())
                                .isEqualTo(
                                        "{\"itemId\":\"%s\",\"free\":%d,\"inCarts\":%d}"
                                                .formatted(item, free, inCarts)));
    }
}
