package dev.tandem.proofs.face;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.test.system.CapturedOutput;

import software.amazon.awssdk.services.sqs.model.Message;

import java.util.List;
import java.util.Map;

/** What is carried out, and can't be replied to for long, does not take effect a second time. */
@ParameterizedClass
@EnumSource(Face.class)
class UnrepliedMessagesTest extends QueueFaces {

    private final String failed = queues().uri() + "/000000000000/" + cart + "-failed.fifo";
    private final String late = queues().uri() + "/000000000000/" + cart + "-late.fifo";

    UnrepliedMessagesTest(Face face) {
        super(face);
    }

    private LambdaCart lambda() {
        return LambdaCart.with(
                face,
                Map.of(
                        "tandem.queue.source",
                        QueuedCarts.SOURCE,
                        "tandem.queue.replies",
                        "all",
                        "tandem.queue.reply-queue",
                        late,
                        "tandem.queue.dead-letter-queue",
                        failed,
                        "tandem.queue.set-aside-after",
                        "3",
                        "tandem.queue.endpoint",
                        queues().uri().toString()));
    }

    private String event(int receives) {
        return new QueuedCarts().received(receives).create(cart).add(cart, 2).json();
    }

    @Test
    void it_is_set_aside_and_answered_as_before_when_it_is_moved_back(CapturedOutput output) {
        queues().fifo(cart + "-failed.fifo");
        LambdaCart lambda = lambda();

        assertThat(lambda.invoke("queuedCarts", event(2)).toString()).contains("-1\"", "-2\"");
        assertThat(queues().received(failed)).isEmpty();
        assertThat(lambda.invoke("queuedCarts", event(3))).hasToString(DONE);
        List<Message> aside = queues().received(failed);
        queues().fifo(cart + "-late.fifo");
        assertThat(lambda.invoke("queuedCarts", movedBack(aside))).hasToString(DONE);

        assertThat(lambda.history(cart)).containsExactly("cart_created", "cart_item_added");
        assertThat(queues().received(late))
                .extracting(Message::body)
                .satisfiesExactly(
                        created ->
                                assertThat(created)
                                        .contains("\"commandId\":\"sqs-" + cart + "-1\"", "201"),
                        added ->
                                assertThat(added)
                                        .contains("\"commandId\":\"sqs-" + cart + "-2\"", "200"));
        assertThat(output).contains("see to the queue of replies, and move it back");
    }

    /** As SQS does: each is a new message, with the attributes that it had. */
    private static String movedBack(List<Message> messages) {
        QueuedCarts event = new QueuedCarts();
        messages.forEach(message -> event.received(1).movedBack(message));
        return event.json();
    }

    @Test
    void what_can_t_be_set_aside_either_comes_again() {
        assertThat(lambda().invoke("queuedCarts", event(3)).toString()).contains("-1\"", "-2\"");
    }
}
