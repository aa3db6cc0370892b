package dev.tandem.features.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.features.stage.InventoryStack;
import dev.tandem.features.stage.Stage;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** People who order what is on sale, all in one line, and are told what came of it. */
public final class Sale {

    private static final String TILL = InventoryStack.PREFIX + "stockCommands";
    private static final JsonMapper JSON = new JsonMapper();

    /** Load and write: it has taken the first orders then, and told nobody. */
    private static final int CALLS_OF_A_GROUP = 2;

    private final World world;
    private final InventoryStack inventory;
    private final OrderQueue queue;

    public Sale(World world, InventoryStack inventory) {
        this.world = world;
        this.inventory = inventory;
        this.queue = new OrderQueue(world, inventory);
    }

    public void putsOnSale(int pieces, String name) {
        String answer =
                inventory
                        .harness()
                        .invoke(
                                "%sreceiveStock:%s".formatted(InventoryStack.PREFIX, Stage.ALIAS),
                                "{\"itemId\":\"%s\",\"quantity\":%s}"
                                        .formatted(item(name), pieces));
        assertThat(answer).contains("\"version\"");
    }

    /** Its state is of other code, and the events that it would be folded of are not there. */
    public void forgetsHowMany(String name) {
        String table = InventoryStack.PREFIX + "stocks";
        var key = Map.of("itemId", fromS(item(name)));
        inventory
                .harness()
                .dynamoDb()
                .putItem(put ->
                        put.tableName(table)
                                .item(
                                        Map.of(
                                                "itemId", fromS(item(name)),
                                                "version", fromN("3"),
                                                "foldFingerprint", fromS("other"))));
        world.afterwards(() ->
                inventory
                        .harness()
                        .dynamoDb()
                        .deleteItem(delete -> delete.tableName(table).key(key)));
    }

    public void sendsWhatNobodyCanRead(String name) {
        queue.send(List.of(new Order(item(name), "nobody", "an order, please")));
    }

    public void tillWillDieAfterTakingOrders() {
        inventory.harness().invoke(TILL + ":" + Stage.ALIAS, "{\"Records\":[]}");
        world.arranged(inventory.harness().faults().killAfterCall(TILL, CALLS_OF_A_GROUP));
    }

    public void order(int people, List<String> names) {
        List<Order> orders = new ArrayList<>();
        IntStream.range(0, people)
                .forEach(person -> names.forEach(name -> orders.add(order(person, name))));
        queue.send(orders);
        world.ordered(people);
    }

    /** All of them once, and then all of them once more. */
    public void orderTwice(int people, String name) {
        order(people, List.of(name));
        order(people, List.of(name));
    }

    private Order order(int person, String name) {
        String body =
                JSON.createObjectNode()
                        .put("itemId", item(name))
                        .put("cartId", cart(person))
                        .put("quantity", 1)
                        .put("commandId", "%s-%s".formatted(item(name), person))
                        .toString();
        return new Order(item(name), cart(person), body);
    }

    public void firstGotTheirs(int pieces, String name) {
        await("orders that were taken")
                .atMost(View.TIME_TO_CATCH_UP)
                .untilAsserted(() ->
                        assertThat(reservations(name))
                                .as(() -> inventory.harness().report())
                                .containsExactlyElementsOf(
                                        IntStream.range(0, pieces).mapToObj(this::cart).toList()));
    }

    /** Of those who ordered, the last ones. */
    public void othersAreTold(int others, String name) {
        int ordered = world.people();
        List<Answer> answers = queue.answers(item(name)).subList(0, ordered);
        assertThat(answers.subList(0, ordered - others)).allMatch(Answer::isAccepted);
        assertThat(answers.subList(ordered - others, ordered))
                .hasSize(others)
                .allMatch(answer -> answer.text("code").equals("out_of_stock"));
    }

    public void eachWasToldTheSameTwice(String name) {
        List<Answer> answers = queue.answers(item(name));
        assertThat(answers.subList(world.people(), answers.size()))
                .isEqualTo(answers.subList(0, world.people()));
    }

    public void eachWasToldOnce(String name) {
        assertThat(queue.answers(item(name))).hasSize(world.people());
        assertThat(queue.toldMoreThanOnce()).isEmpty();
    }

    public void nobodyIsTold(String name) {
        assertThat(queue.toldSoFar(item(name))).isEmpty();
    }

    /** To whom pieces were given, in the order in which they were. */
    private List<String> reservations(String name) {
        return inventory
                .harness()
                .dynamoDb()
                .queryPaginator(query ->
                        query.tableName(InventoryStack.PREFIX + "stock_events")
                                .consistentRead(true)
                                .keyConditionExpression("itemId = :item")
                                .expressionAttributeValues(Map.of(":item", fromS(item(name)))))
                .items()
                .stream()
                .filter(event -> text(event, "eventType").equals("stock_reserved"))
                .map(event -> JSON.readTree(text(event, "body")).get("cartId").stringValue())
                .toList();
    }

    private static String text(Map<String, AttributeValue> event, String field) {
        return event.getOrDefault(field, fromS("")).s();
    }

    private String item(String name) {
        return world.itemOf(name);
    }

    private String cart(int person) {
        return world.itemOf("cart") + "-" + person;
    }
}
