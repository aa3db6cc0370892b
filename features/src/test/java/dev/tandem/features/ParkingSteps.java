package dev.tandem.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.features.Shop.Answer;
import dev.tandem.features.Words.Price;
import dev.tandem.features.stage.Stage;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Events that can't get into the read model, and how one gets them there in the end. */
public class ParkingSteps {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Stage stage;
    private final World world;
    private final Shop shop;
    private final Map<String, AttributeValue> poison = new HashMap<>();

    public ParkingSteps(Stage stage, World world, Shop shop) {
        this.stage = stage;
        this.world = world;
        this.shop = shop;
    }

    /** Written past the commands, as newer code or another writer would. */
    @Given("an event {string} that no code knows is recorded for {person}'s cart")
    public void recordPoison(String eventType, String person) {
        poison.putAll(
                Map.of(
                        "cartId", fromS(world.cartOf(person)),
                        "sequenceNumber", fromN("2"),
                        "eventType", fromS(eventType),
                        "eventVersion", fromN("1"),
                        "body", fromS("{}"),
                        "createdAt", fromS(Instant.parse("2026-11-23T12:00:00Z").toString())));
        write();
    }

    @When("the event is mended to an addition of {int} {string} at {price}")
    public void mend(int quantity, String name, Price price) {
        poison.put("eventType", fromS("cart_item_added"));
        poison.put(
                "body",
                fromS(
                        JsonMapper.shared()
                                .writeValueAsString(
                                        Map.of("item", Words.item(name, quantity, price)))));
        write();
    }

    private void write() {
        stage.dynamoDb().putItem(put -> put.tableName(stage.prefix() + "cart_events").item(poison));
    }

    @Then("{person}'s cart is parked at event {long} for the reason {string}")
    public void isParked(String person, long sequenceNumber, String reason) {
        String cart = world.cartOf(person);
        await().atMost(PATIENCE).until(() -> isListed(cart));
        assertThat(parked())
                .filteredOn(parked -> parked.path("aggregateId").asString().equals(cart))
                .singleElement()
                .satisfies(parked -> {
                    assertThat(parked.path("sequenceNumber").asLong()).isEqualTo(sequenceNumber);
                    assertThat(parked.path("reason").asString()).isEqualTo(reason);
                });
    }

    @When("the parked carts are redriven")
    public void redrive() {
        Answer answer = shop.call("redriveCartReadModel", Map.of("all", true));
        assertThat(answer.number("redriven")).as("%s", answer).isPositive();
    }

    @Then("no cart is parked")
    public void nobodyIsParked() {
        assertThat(parked()).isEmpty();
    }

    private boolean isListed(String cart) {
        return parked().valueStream()
                .anyMatch(parked -> parked.path("aggregateId").asString().equals(cart));
    }

    private JsonNode parked() {
        Answer answer = shop.call("listParkedCarts", Map.of());
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer.json().path("parked");
    }
}
