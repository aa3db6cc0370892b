package dev.tandem.cart;

import dev.tandem.cart.command.AddCartItem;
import dev.tandem.cart.command.CartCommand;
import dev.tandem.cart.command.ChangeCartItemQuantity;
import dev.tandem.cart.command.CheckOutCart;
import dev.tandem.cart.command.RemoveCartItem;
import dev.tandem.cart.event.CartCreated;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.item.CartItem;
import dev.tandem.cart.item.Money;
import dev.tandem.cart.state.Cart;
import dev.tandem.testkit.fixture.DeciderFixture;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/** What the tests put into carts. */
final class Samples {

    static final DeciderFixture<CartCommand, Cart, CartEvent> CART =
            DeciderFixture.of(new CartDecider());

    static final String CART_ID = "c-1";
    static final CartCreated CREATED = new CartCreated("mia");

    private Samples() {}

    static Money eur(String amount) {
        return money(amount, "EUR");
    }

    static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }

    static CartItem tea(int quantity) {
        return new CartItem("tea", "Green tea", quantity, eur("4.20"));
    }

    static CartItem mug(int quantity) {
        return new CartItem("mug", "Mug", quantity, eur("9.90"));
    }

    static CartItem mugIn(String currency) {
        return new CartItem("mug", "Mug", 1, money("9", currency));
    }

    static AddCartItem add(CartItem item) {
        return new AddCartItem(CART_ID, item);
    }

    static ChangeCartItemQuantity change(String itemId, int quantity) {
        return new ChangeCartItemQuantity(CART_ID, itemId, quantity);
    }

    static RemoveCartItem remove(String itemId) {
        return new RemoveCartItem(CART_ID, itemId);
    }

    static CheckOutCart checkOut() {
        return new CheckOutCart(CART_ID);
    }

    /** So many different items, item-1 first. */
    static List<CartItem> differentItems(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(n -> new CartItem("item-" + n, "Item " + n, 1, eur("1")))
                .toList();
    }
}
