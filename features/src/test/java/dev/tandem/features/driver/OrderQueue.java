package dev.tandem.features.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.features.stage.InventoryStack;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResultEntry;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Orders that wait in line, and what people are told. */
final class OrderQueue {

    private static final int AT_ONCE = 10;
    private static final JsonMapper JSON = new JsonMapper();
    private static final MessageAttributeValue RESERVE =
            MessageAttributeValue.builder().dataType("String").stringValue("reserveStock").build();

    private final SqsClient sqs;
    private final InventoryStack inventory;
    private final World world;

    OrderQueue(World world, InventoryStack inventory) {
        this.world = world;
        this.sqs = inventory.harness().sqs();
        this.inventory = inventory;
    }

    /** In this order. */
    void send(List<Order> orders) {
        for (int from = 0; from < orders.size(); from += AT_ONCE) {
            List<Order> some = orders.subList(from, Math.min(from + AT_ONCE, orders.size()));
            List<SendMessageBatchRequestEntry> entries = new ArrayList<>();
            some.forEach(order -> entries.add(entry(entries.size(), order)));
            List<SendMessageBatchResultEntry> sentNow =
                    sqs.sendMessageBatch(send -> send.queueUrl(inventory.orders()).entries(entries))
                            .successful();
            assertThat(sentNow).hasSameSizeAs(some);
            sentNow.forEach(entry ->
                    world.orders().put(entry.messageId(), some.get(Integer.parseInt(entry.id()))));
        }
    }

    private static SendMessageBatchRequestEntry entry(int place, Order order) {
        return SendMessageBatchRequestEntry.builder()
                .id(Integer.toString(place))
                .messageGroupId(order.item())
                .messageDeduplicationId(UUID.randomUUID().toString())
                .messageAttributes(Map.of("command", RESERVE))
                .messageBody(order.body())
                .build();
    }

    /** What everybody was told who has ordered that; waits until they were. */
    List<Answer> answers(String item) {
        List<String> wanted = messages(item);
        await("answers to all orders")
                .atMost(View.TIME_TO_CATCH_UP)
                .untilAsserted(() -> {
                    listen(1);
                    assertThat(world.told())
                            .as(() -> inventory.harness().report())
                            .containsKeys(wanted.toArray(String[]::new));
                });
        return wanted.stream()
                .map(message -> world.told().getOrDefault(message, List.of()).getFirst())
                .toList();
    }

    /** What anybody was told by now who has ordered that. */
    List<Answer> toldSoFar(String item) {
        listen(1);
        return messages(item).stream()
                .flatMap(message -> world.told().getOrDefault(message, List.of()).stream())
                .toList();
    }

    /** Of all who were told something. */
    List<String> toldMoreThanOnce() {
        listen(2);
        return world.told().entrySet().stream()
                .filter(answers -> answers.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<String> messages(String item) {
        return world.orders().entrySet().stream()
                .filter(order -> order.getValue().item().equals(item))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Until nothing comes for so long. */
    private void listen(int seconds) {
        List<Message> some;
        do {
            some =
                    sqs.receiveMessage(receive ->
                                    receive.queueUrl(inventory.replies())
                                            .maxNumberOfMessages(AT_ONCE)
                                            .waitTimeSeconds(seconds))
                            .messages();
            some.forEach(this::take);
        } while (!some.isEmpty());
    }

    private void take(Message message) {
        JsonNode reply = JSON.readTree(message.body());
        world.told()
                .computeIfAbsent(reply.get("messageId").stringValue(), _ -> new ArrayList<>())
                .add(Answer.of(reply.get("result")));
        sqs.deleteMessage(delete ->
                delete.queueUrl(inventory.replies()).receiptHandle(message.receiptHandle()));
    }
}
