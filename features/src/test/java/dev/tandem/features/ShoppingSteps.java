package dev.tandem.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.features.Shop.Answer;
import dev.tandem.features.Words.Price;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What shoppers do. */
public class ShoppingSteps {

    static final Price ONE_EURO = new Price(new BigDecimal("1.00"), "EUR");

    private final World world;
    private final Shop shop;

    public ShoppingSteps(World world, Shop shop) {
        this.world = world;
        this.shop = shop;
    }

    @When("{person} opens a cart")
    @When("{person} opens the same cart again")
    public void opens(String person) {
        world.call(
                world.cartOf(person),
                "createCart",
                Map.of("userAccountId", world.accountOf(person)));
    }

    @Given("{person} has an open cart")
    public void hasAnOpenCart(String person) {
        opens(person);
        accepted();
    }

    @Given("{person} has {int} open carts")
    public void hasOpenCarts(String person, int number) {
        for (int i = 1; i <= number; i++) {
            world.call(
                    world.cartOf(person + i),
                    "createCart",
                    Map.of("userAccountId", world.accountOf(person)));
            accepted();
        }
    }

    @Given("{int} shoppers have an open cart each")
    public void shoppersHaveCarts(int number) {
        for (int i = 1; i <= number; i++) {
            hasAnOpenCart("Shopper" + i);
        }
    }

    @Given("{person}'s cart holds {int} {string} at {price}")
    public void holds(String person, int quantity, String name, Price price) {
        if (isNew(person)) {
            hasAnOpenCart(person);
        }
        adds(person, quantity, name, price);
        accepted();
    }

    private boolean isNew(String person) {
        world.remember(world.cartOf(person));
        return world.before().events().isEmpty();
    }

    @Given("{person}'s cart holds {int} different items")
    public void holdsDifferentItems(String person, int number) {
        hasAnOpenCart(person);
        hasAddedDifferentItems(person, number);
    }

    @Given("{person} has added {int} different items")
    public void hasAddedDifferentItems(String person, int number) {
        for (int i = 1; i <= number; i++) {
            Answer answer =
                    shop.call(
                            "addCartItem",
                            Map.of(
                                    "cartId",
                                    world.cartOf(person),
                                    "item",
                                    Words.item("Item " + i, 1, ONE_EURO)));
            assertThat(answer.isAccepted()).as("%s", answer).isTrue();
        }
    }

    @Given("{person} has added {int} {string} at {price}")
    public void hasAdded(String person, int quantity, String name, Price price) {
        adds(person, quantity, name, price);
        accepted();
    }

    @Given("{person} has opened a cart and added {int} {string} at {price}")
    public void hasOpenedAndAdded(String person, int quantity, String name, Price price) {
        hasAnOpenCart(person);
        hasAdded(person, quantity, name, price);
    }

    @Given("{person} has checked out")
    public void hasCheckedOut(String person) {
        checksOut(person);
        accepted();
    }

    @When("{person} adds {int} {string} at {price}")
    public void adds(String person, int quantity, String name, Price price) {
        world.call(
                world.cartOf(person),
                "addCartItem",
                Map.of("item", Words.item(name, quantity, price)));
    }

    @When("{person} changes {string} to {int}")
    public void changes(String person, String name, int quantity) {
        world.call(
                world.cartOf(person),
                "changeCartItemQuantity",
                Map.of("itemId", Words.itemId(name), "quantity", quantity));
    }

    @When("{person} removes {string}")
    public void removes(String person, String name) {
        world.call(world.cartOf(person), "removeCartItem", Map.of("itemId", Words.itemId(name)));
    }

    @When("{person} checks out")
    public void checksOut(String person) {
        world.call(world.cartOf(person), "checkOutCart", Map.of());
    }

    @When("{person} adds an item whose name has {int} characters")
    public void addsALongName(String person, int length) {
        Map<String, Object> item = new HashMap<>(Words.item("Long", 1, ONE_EURO));
        item.put("name", "x".repeat(length));
        world.call(world.cartOf(person), "addCartItem", Map.of("item", item));
    }

    @When("{person} adds an item without a name")
    public void addsWithoutName(String person) {
        Map<String, Object> item = new HashMap<>(Words.item("Nameless", 1, ONE_EURO));
        item.remove("name");
        world.call(world.cartOf(person), "addCartItem", Map.of("item", item));
    }

    @When("{person} adds an item with a colour")
    public void addsWithColour(String person) {
        Map<String, Object> item = new HashMap<>(Words.item("Red teapot", 1, ONE_EURO));
        item.put("colour", "red");
        world.call(world.cartOf(person), "addCartItem", Map.of("item", item));
    }

    @When("{person} sends something garbled")
    public void sendsSomethingGarbled(String person) {
        world.remember(world.cartOf(person));
        world.answered(List.of(shop.post("addCartItem", "{\"cartId\":")));
    }

    private void accepted() {
        assertThat(world.answer().isAccepted()).as("%s", world.answer()).isTrue();
    }
}
