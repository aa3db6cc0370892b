package dev.tandem.features.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.features.stage.Stage;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.Map;

/** Whoever looks after carts whose next event can't be shown. */
public final class Shopkeeper {

    private static final long NUMBER = 2;

    private final World world;
    private final Stage stage;
    private final Functions functions;
    private final Delivery delivery;

    public Shopkeeper(World world, Stage stage, Functions functions, Delivery delivery) {
        this.world = world;
        this.stage = stage;
        this.functions = functions;
        this.delivery = delivery;
    }

    /** Written past the commands as event 2, as newer code or another writer would. */
    public void findsWrittenWhatNobodyUnderstands(String person) {
        world.afterwards(() -> settle(person));
        write(person, "cart_sung", Map.of());
    }

    /** The cart was shown as of event 1, and waits at the next one now. */
    public void hasCartThatWaits(String person) {
        delivery.hasArrived(person, 1);
        findsWrittenWhatNobodyUnderstands(person);
        isToldThatItWaits(person, NUMBER);
    }

    public void mends(String person, Item item) {
        write(person, "cart_item_added", Map.of("item", item.json()));
    }

    private void write(String person, String eventType, Map<String, ?> body) {
        stage.dynamoDb()
                .putItem(put ->
                        put.tableName(stage.prefix() + "cart_events")
                                .item(
                                        Map.of(
                                                "cartId", fromS(world.cartOf(person)),
                                                "sequenceNumber", fromN(Long.toString(NUMBER)),
                                                "eventType", fromS(eventType),
                                                "eventVersion", fromN("1"),
                                                "body", fromS(json(body)),
                                                "createdAt", fromS("2026-11-23T12:00:00Z"))));
    }

    private static String json(Map<String, ?> body) {
        return JsonMapper.shared().writeValueAsString(body);
    }

    public void isToldThatItWaits(String person, long sequenceNumber) {
        String cart = world.cartOf(person);
        JsonNode waiting =
                await("the parking of " + cart)
                        .pollDelay(Duration.ZERO)
                        .atMost(View.TIME_TO_CATCH_UP)
                        .until(() -> parked(cart), parked -> !parked.isMissingNode());
        assertThat(waiting.path("sequenceNumber").asLong()).isEqualTo(sequenceNumber);
        assertThat(waiting.path("reason").asString()).isEqualTo("unreadable_event");
    }

    public void letsAllGoOn() {
        Answer answer = redrive();
        assertThat(answer.number("redriven")).as("%s", answer).isPositive();
    }

    public void hasNobodyWaiting() {
        assertThat(parked()).isEmpty();
    }

    /** The next scenario finds nobody waiting. */
    private void settle(String person) {
        mends(person, Item.of("Apology"));
        redrive();
    }

    private Answer redrive() {
        return functions.call("redriveCartReadModel", Map.of("all", true));
    }

    private JsonNode parked(String cart) {
        return parked().valueStream()
                .filter(parked -> parked.path("aggregateId").asString().equals(cart))
                .findFirst()
                .orElseGet(() -> JsonMapper.shared().missingNode());
    }

    private JsonNode parked() {
        Answer answer = functions.call("listParkedCarts", Map.of());
        answer.assertStatus(200);
        return answer.json().path("parked");
    }
}
