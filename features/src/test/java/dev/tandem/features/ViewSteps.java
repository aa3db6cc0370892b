package dev.tandem.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.features.Shop.Answer;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What shoppers see. */
public class ViewSteps {

    static final Duration TIME_TO_CATCH_UP = Duration.ofSeconds(60);

    private final World world;
    private final Shop shop;
    private final Histories histories;
    private List<String> listed = List.of();

    public ViewSteps(World world, Shop shop, Histories histories) {
        this.world = world;
        this.shop = shop;
        this.histories = histories;
    }

    @Then("{person} sees an empty cart")
    public void seesAnEmptyCart(String person) {
        assertThat(latestView(person).path("items").size()).isZero();
        assertThat(latestView(person).has("total")).isFalse();
    }

    @Then("{person} sees in her/his cart")
    public void seesItems(String person, DataTable expected) {
        List<List<String>> rows = new ArrayList<>(List.of(expected.row(0)));
        latestView(person)
                .path("items")
                .forEach(item ->
                        rows.add(
                                List.of(
                                        item.path("name").asString(),
                                        item.path("quantity").asString(),
                                        amount(item.path("unitPrice")),
                                        amount(item.path("lineTotal")))));
        expected.diff(DataTable.create(rows));
    }

    @Then("her/his total is {price} for {int} unit(s)")
    public void total(Words.Price total, int units) {
        JsonNode view = view(world.lastCart(), version(world.lastCart()));
        assertThat(amount(view.path("total"))).isEqualTo(total.amount().toPlainString());
        assertThat(view.path("total").path("currency").asString()).isEqualTo(total.currency());
        assertThat(view.path("itemCount").asInt()).isEqualTo(units);
    }

    @Then("{person} sees that her/his cart is checked out")
    public void seesCheckedOut(String person) {
        assertThat(latestView(person).path("status").asString()).isEqualTo("checked_out");
    }

    @Then("{person} sees both items")
    public void seesBothItems(String person) {
        JsonNode view = latestView(person);
        assertThat(view.path("items").size()).isEqualTo(2);
        world.saw(person, view);
    }

    @Then("{person} sees {int} {string}")
    public void seesItem(String person, int quantity, String name) {
        assertThat(latestView(person).path("items").values())
                .anySatisfy(item -> {
                    assertThat(item.path("name").asString()).isEqualTo(name);
                    assertThat(item.path("quantity").asInt()).isEqualTo(quantity);
                });
    }

    void doesNotSeeItem(String person, String name) {
        assertThat(latestView(person).path("items").values())
                .noneMatch(item -> item.path("name").asString().equals(name));
    }

    @Then("{person} sees her/his cart as of event {long}")
    public void seesAsOf(String person, long sequenceNumber) {
        String cart = world.cartOf(person);
        JsonNode view = view(cart, sequenceNumber);
        Views.assertShows(view, sequenceNumber, histories.asOf(cart, sequenceNumber));
        world.saw(person, view);
    }

    @Then("{person} still sees her/his cart as of event {long}")
    public void stillSeesAsOf(String person, long sequenceNumber) {
        String cart = world.cartOf(person);
        Answer answer = shop.call("getCart", Map.of("cartId", cart));
        Views.assertShows(answer.json(), sequenceNumber, histories.asOf(cart, sequenceNumber));
    }

    @Then("what {person} sees has not changed")
    public void seesNoChange(String person) {
        assertThat(shop.call("getCart", Map.of("cartId", world.cartOf(person))).json())
                .isEqualTo(world.sawBefore(person));
    }

    @Then(
            "{person} is told that the read model is at version {long} when she/he asks for version"
                    + " {long}")
    public void toldHowFar(String person, long at, long asked) {
        Answer answer =
                shop.call(
                        "getCart", Map.of("cartId", world.cartOf(person), "atLeastVersion", asked));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("detail"))
                .contains("at version %d in the read model".formatted(at))
                .contains("version %d was asked for".formatted(asked));
    }

    @Then("{person} is told that her/his cart can't be shown now")
    public void toldThatItCantBeShown(String person) {
        Answer answer = shop.call("getCart", Map.of("cartId", world.cartOf(person)));
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("type")).isEqualTo("urn:tandem:unavailable");
    }

    @When("{person} lists her/his carts {int} at a time")
    public void lists(String person, int limit) {
        await().atMost(TIME_TO_CATCH_UP)
                .untilAsserted(() -> assertThat(list(person, limit)).hasSizeGreaterThan(2));
        listed = list(person, limit);
    }

    @Then("she/he sees her/his {int} carts, each once")
    public void seesCarts(int number) {
        assertThat(listed).hasSize(number).doesNotHaveDuplicates().isSubsetOf(world.carts());
    }

    private List<String> list(String person, int limit) {
        List<String> ids = new ArrayList<>();
        Map<String, Object> query =
                new HashMap<>(Map.of("userAccountId", world.accountOf(person), "limit", limit));
        while (true) {
            Answer page = shop.call("listCarts", query);
            assertThat(page.status()).as("%s", page).isEqualTo(200);
            assertThat(page.json().path("carts").size()).isLessThanOrEqualTo(limit);
            page.json().path("carts").forEach(cart -> ids.add(cart.path("cartId").asString()));
            if (!page.json().has("after")) {
                return ids;
            }
            query.put("after", page.text("after"));
        }
    }

    private JsonNode latestView(String person) {
        return view(world.cartOf(person), version(world.cartOf(person)));
    }

    private long version(String cart) {
        return histories.events(cart).getLast().sequenceNumber();
    }

    /** What the read model shows once it is that far. */
    JsonNode view(String cart, long version) {
        Map<String, Object> query = Map.of("cartId", cart, "atLeastVersion", version);
        return await("the read model shows %s at version %d".formatted(cart, version))
                .atMost(TIME_TO_CATCH_UP)
                .until(() -> shop.call("getCart", query), answer -> answer.status() == 200)
                .json();
    }

    private static String amount(JsonNode money) {
        return new BigDecimal(money.path("amount").asString()).toPlainString();
    }
}
