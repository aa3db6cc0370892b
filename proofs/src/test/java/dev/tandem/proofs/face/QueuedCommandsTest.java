package dev.tandem.proofs.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;

import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Commands that come by a queue, and the replies to another one, on either face. */
@ParameterizedClass
@EnumSource(Face.class)
class QueuedCommandsTest extends QueueFaces {

    private static final JsonMapper JSON = new JsonMapper();

    QueuedCommandsTest(Face face) {
        super(face);
    }

    @Test
    void all_are_replied_to_as_over_http_in_their_order_and_each_once(CapturedOutput output) {
        String replies = queues().fifo(cart + "-replies.fifo");
        LambdaCart lambda = cart(settings("all", replies));
        String event =
                new QueuedCarts()
                        .create(cart)
                        .add(cart, 2)
                        .add(cart, 2000)
                        .with(cart, "addCartItem", "{\"cartId\":\"%s\"}".formatted(cart))
                        .checkOut(cart)
                        .json();

        assertThat(lambda.invoke("queuedCarts", event)).hasToString(DONE);
        assertThat(lambda.invoke("queuedCarts", event)).hasToString(DONE);

        assertThat(lambda.history(cart))
                .containsExactly("cart_created", "cart_item_added", "cart_checked_out");
        List<Message> sent = queues().received(replies);
        assertThat(sent)
                .extracting(message -> json(message).get("messageId").stringValue())
                .containsExactly(cart + "-1", cart + "-2", cart + "-3", cart + "-4", cart + "-5");
        assertThat(sent)
                .extracting(message -> json(message).get("status").intValue())
                .containsExactly(201, 200, 400, 400, 200);
        assertThat(json(sent.get(1)))
                .hasToString(
                        "{\"messageId\":\"%1$s-2\",\"commandId\":\"sqs-%1$s-2\",\"correlationId\":\"talk\","
                                        .formatted(cart)
                                + "\"command\":\"addCartItem\",\"status\":200,\"result\":"
                                + lambda.invoke("addCartItem", sentBefore())
                                + "}");
        assertThat(sent)
                .extracting(message ->
                        message.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID))
                .containsOnly(cart);
        assertThat(output).containsPattern("\"queue\":\"cart-commands.fifo\".*CommandsTogether");
    }

    /** The second message's command, once more over Lambda's own call: it is answered the same. */
    private String sentBefore() {
        JsonNode record = JSON.readTree(new QueuedCarts().create(cart).add(cart, 2).json());
        String body = record.get("Records").get(1).get("body").stringValue();
        return body.replaceFirst("\\{", "{\"commandId\":\"sqs-%s-2\",".formatted(cart));
    }

    @Tag("thorough")
    @Test
    void only_refusals_are_replied_to_where_a_setting_says_so() {
        String replies = queues().fifo(cart + "-refusals.fifo");
        LambdaCart lambda = cart(settings("refusals", replies));

        lambda.invoke(
                "queuedCarts", new QueuedCarts().create(cart).checkOut(cart).add(cart, 2).json());

        assertThat(queues().received(replies))
                .singleElement()
                .satisfies(message ->
                        assertThat(json(message).get("result").get("code").stringValue())
                                .isEqualTo("cart_is_empty"));
    }

    @Test
    void what_can_t_be_replied_to_comes_again_and_has_effect_once() {
        String other = "other-" + cart;
        String missing = queues().uri() + "/000000000000/" + cart + "-late.fifo";
        LambdaCart lambda = cart(settings("refusals", missing));
        String event =
                new QueuedCarts().create(cart).create(other).checkOut(cart).add(cart, 2).json();

        assertThat(lambda.invoke("queuedCarts", event))
                .as("the refused one, and not the one behind it that is written")
                .hasToString(
                        "{\"batchItemFailures\":[{\"itemIdentifier\":\"%s-3\"}]}".formatted(cart));
        String replies = queues().fifo(cart + "-late.fifo");
        assertThat(lambda.invoke("queuedCarts", event)).hasToString(DONE);

        assertThat(lambda.history(cart)).containsExactly("cart_created", "cart_item_added");
        assertThat(queues().received(replies))
                .singleElement()
                .extracting(message -> json(message).get("messageId").stringValue())
                .isEqualTo(cart + "-3");
    }

    @Test
    void a_standard_queue_is_refused_at_the_start() {
        assertRefused("tandem.queue.source", "arn:aws:sqs:us-east-1:1:cart-commands", ".fifo");
    }

    @Test
    void a_function_that_is_not_told_its_queue_does_not_start() {
        assertRefused("tandem.queue.source", "", "tandem.queue.source is missing");
    }

    @Tag("thorough")
    @Test
    void replies_that_have_nowhere_to_go_are_refused_at_the_start() {
        assertRefused("tandem.queue.reply-queue", "", "tandem.queue.reply-queue is missing");
        assertRefused("tandem.queue.reply-queue", "replies", "the URL of a queue");
        assertRefused("tandem.queue.replies", "some", "replies");
    }

    @Tag("thorough")
    @Test
    void a_dead_letter_queue_that_can_t_be_one_is_refused_at_the_start() {
        assertRefused("tandem.queue.dead-letter-queue", "failed.fifo", "the URL of a FIFO queue");
        assertRefused("tandem.queue.dead-letter-queue", "http://a:1/failed", "of a FIFO queue");
        assertRefused("tandem.queue.set-aside-after", "0", "at least 1");
    }

    @Tag("thorough")
    @Test
    void a_queue_to_which_the_function_would_send_its_own_messages_is_refused_at_the_start() {
        String own = "https://sqs.us-east-1.amazonaws.com/000000000000/cart-commands.fifo";

        assertRefused("tandem.queue.dead-letter-queue", own, "another queue than tandem");
        assertRefused("tandem.queue.reply-queue", own, "another queue than tandem.queue.source");
    }

    private void assertRefused(String setting, String value, String told) {
        Map<String, String> settings = new HashMap<>(settings("all", "http://127.0.0.1:1/q.fifo"));
        settings.put(setting, value);
        LambdaCart lambda = cart(settings);

        assertThatThrownBy(() -> lambda.invoke("queuedCarts", new QueuedCarts().json()))
                .satisfies(thrown -> assertThat(causes(thrown)).contains(told));
    }

    private static String causes(Throwable thrown) {
        StringBuilder all = new StringBuilder();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            all.append(cause).append('\n');
        }
        return all.toString();
    }

    private LambdaCart cart(Map<String, String> settings) {
        return LambdaCart.with(face, settings);
    }

    private static Map<String, String> settings(String replies, String replyQueue) {
        return Map.of(
                "tandem.queue.source",
                QueuedCarts.SOURCE,
                "tandem.queue.replies",
                replies,
                "tandem.queue.reply-queue",
                replyQueue,
                "tandem.queue.endpoint",
                queues().uri().toString());
    }

    private static JsonNode json(Message message) {
        return JSON.readTree(message.body());
    }
}
