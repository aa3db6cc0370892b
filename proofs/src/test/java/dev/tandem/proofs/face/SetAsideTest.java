package dev.tandem.proofs.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.amazonaws.services.lambda.runtime.Context;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;

import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/** A message that fails each time does not take those behind it to the dead-letter queue. */
@ParameterizedClass
@EnumSource(Face.class)
class SetAsideTest extends QueueFaces {

    SetAsideTest(Face face) {
        super(face);
    }

    private LambdaCart lambda(String deadLetters) {
        return LambdaCart.with(
                face,
                Map.of(
                        "tandem.queue.source",
                        QueuedCarts.SOURCE,
                        "tandem.queue.dead-letter-queue",
                        deadLetters,
                        "tandem.queue.set-aside-after",
                        "3",
                        "tandem.queue.endpoint",
                        queues().uri().toString()));
    }

    /** Two that fail, in front of and among five others. */
    private String event(int receives) {
        QueuedCarts messages =
                new QueuedCarts().received(receives).fails(cart).create(cart).add(cart, 1);
        return messages.add(cart, 1).fails(cart).add(cart, 1).add(cart, 1).json();
    }

    @Test
    void it_alone_is_set_aside_and_those_behind_it_are_carried_out(CapturedOutput output) {
        String deadLetters = queues().fifo(cart + "-failed.fifo");
        LambdaCart lambda = lambda(deadLetters);

        assertThat(lambda.invoke("queuedCarts", event(2)).toString()).contains("-1\"", "-7\"");
        assertThat(lambda.history(cart)).isEmpty();
        assertThat(lambda.invoke("queuedCarts", event(3))).hasToString(DONE);

        assertThat(lambda.history(cart))
                .containsExactly(
                        "cart_created",
                        "cart_item_added",
                        "cart_item_added",
                        "cart_item_added",
                        "cart_item_added");
        assertThat(queues().received(deadLetters))
                .hasSize(2)
                .allSatisfy(message -> {
                    assertThat(message.body()).isEqualTo("{\"cartId\":\"" + cart + "\"}");
                    assertThat(text(message, "command")).isEqualTo("fails");
                    assertThat(message.attributes())
                            .containsEntry(MessageSystemAttributeName.MESSAGE_GROUP_ID, cart);
                })
                .extracting(message -> text(message, "firstMessageId"))
                .containsExactly(cart + "-1", cart + "-5");
        assertThat(output).contains("was received 3 times and is set aside in " + deadLetters);
    }

    @Test
    void a_group_for_which_no_time_is_left_comes_again() {
        String other = "other-" + cart;
        byte[] event = new QueuedCarts().create(cart).create(other).json().getBytes(UTF_8);
        LambdaCart lambda = lambda(queues().uri() + "/000000000000/none.fifo");

        assertThat(new String(lambda.invoke("queuedCarts", event, with(() -> 8000)), UTF_8))
                .isEqualTo(
                        "{\"batchItemFailures\":[{\"itemIdentifier\":\"%s-2\"}]}".formatted(other));
        assertThat(lambda.history(cart)).hasSize(1);
        assertThat(lambda.history(other)).isEmpty();
    }

    @Test
    void what_is_behind_one_that_is_set_aside_comes_again_where_no_time_is_left_for_it() {
        String deadLetters = queues().fifo(cart + "-failed.fifo");
        LambdaCart lambda = lambda(deadLetters);
        Context slow = with(() -> count(deadLetters) == 0 ? 29_000 : 8000);

        assertThat(new String(lambda.invoke("queuedCarts", event(3).getBytes(UTF_8), slow), UTF_8))
                .doesNotContain("-1\"")
                .contains("-2\"", "-3\"", "-4\"", "-5\"", "-6\"", "-7\"");

        assertThat(lambda.history(cart)).isEmpty();
        assertThat(queues().received(deadLetters)).hasSize(1);
    }

    private int count(String queue) {
        return Integer.parseInt(
                queues().client()
                        .getQueueAttributes(get ->
                                get.queueUrl(queue)
                                        .attributeNames(
                                                QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                        .attributes()
                        .get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
    }

    /** That has so many milliseconds left. */
    private static Context with(IntSupplier left) {
        return (Context)
                Proxy.newProxyInstance(
                        Context.class.getClassLoader(),
                        new Class<?>[] {Context.class},
                        (_, method, _) ->
                                method.getReturnType() == int.class
                                        ? Integer.valueOf(left.getAsInt())
                                        : null);
    }

    @Test
    void one_that_has_as_many_attributes_as_it_may_have_is_set_aside_as_it_came(
            CapturedOutput output) {
        String deadLetters = queues().fifo(cart + "-failed.fifo");
        QueuedCarts messages = new QueuedCarts().received(3).fails(cart);
        IntStream.range(0, 9).forEach(i -> messages.saying("more" + i, "said"));

        assertThat(lambda(deadLetters).invoke("queuedCarts", messages.create(cart).json()))
                .hasToString(DONE);

        assertThat(queues().received(deadLetters))
                .singleElement()
                .extracting(Message::messageAttributes, MAP)
                .hasSize(10)
                .doesNotContainKey("firstMessageId");
        assertThat(output).contains("set aside without firstMessageId", "by its own mistake");
    }

    @Test
    void so_is_one_that_is_as_large_as_it_may_be() {
        String deadLetters = queues().fifo(cart + "-failed.fifo");
        String body = "{\"cartId\":\"" + cart + "\"}";
        String large = body + " ".repeat(1024 * 1024 - body.length() - 40);
        QueuedCarts messages = new QueuedCarts().received(3).with(cart, "fails", large);

        assertThat(lambda(deadLetters).invoke("queuedCarts", messages.create(cart).json()))
                .hasToString(DONE);

        assertThat(queues().received(deadLetters))
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.body()).isEqualTo(large);
                    assertThat(message.messageAttributes()).doesNotContainKey("firstMessageId");
                });
    }

    private static String text(Message message, String attribute) {
        return message.messageAttributes().get(attribute).stringValue();
    }

    @Test
    void one_that_can_t_be_set_aside_comes_again_with_those_behind_it() {
        LambdaCart lambda = lambda(queues().uri() + "/000000000000/" + cart + "-none.fifo");
        String event = new QueuedCarts().received(3).create(cart).fails(cart).add(cart, 1).json();

        assertThat(lambda.invoke("queuedCarts", event))
                .hasToString(
                        "{\"batchItemFailures\":[{\"itemIdentifier\":\"%1$s-2\"},{\"itemIdentifier\":\"%1$s-3\"}]}"
                                .formatted(cart));

        assertThat(lambda.history(cart)).containsExactly("cart_created");
    }
}
