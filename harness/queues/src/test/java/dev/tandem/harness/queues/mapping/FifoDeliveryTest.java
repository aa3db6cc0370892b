package dev.tandem.harness.queues.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.harness.aws.mapping.EventSourceMapping;
import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

import java.util.Map;
import java.util.stream.IntStream;

/** A FIFO queue that feeds a function. */
class FifoDeliveryTest {

    @AutoClose private final QueueAws aws = new QueueAws();
    private final Shop shop = new Shop();

    private EventSourceMapping map(TestQueue queue) {
        return map(queue, 10);
    }

    private EventSourceMapping map(TestQueue queue, int batchSize) {
        aws.function = shop;
        return aws.map(queue, mapping -> mapping.batchSize(batchSize));
    }

    @Guarantee(
            area = Area.MAPPING,
            aws =
                    "Messages of a group of a FIFO queue are delivered in order, one batch of a"
                            + " group at a time",
            source = "Lambda Developer Guide, Using Lambda with Amazon SQS, FIFO queues")
    @Test
    void messages_of_a_group_are_delivered_in_order_and_one_batch_at_a_time() {
        TestQueue queue = aws.fifo("sales", Map.of());
        EventSourceMapping mapping = map(queue);
        String[] bodies =
                IntStream.range(0, 60)
                        .mapToObj(i -> "abc".charAt(i % 3) + Integer.toString(100 + i))
                        .toArray(String[]::new);

        queue.send(bodies);
        mapping.awaitIdle(QueueAws.PATIENCE);

        assertThat(shop.done).containsExactlyInAnyOrder(bodies);
        assertThat(shop.doneOf("a")).isSorted();
        assertThat(shop.doneOf("b")).isSorted();
        assertThat(shop.doneOf("c")).isSorted();
        assertThat(shop.overtaken).isEmpty();
    }

    @Test
    void messages_that_are_sent_together_are_delivered_in_the_order_of_their_request() {
        TestQueue queue = aws.fifo("together", Map.of());
        queue.sendTogether("a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9");

        map(queue, 2).awaitIdle(QueueAws.PATIENCE);

        assertThat(shop.done).containsExactly("a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9");
    }

    @Test
    void a_batch_may_hold_several_groups() {
        TestQueue queue = aws.fifo("mixed", Map.of());
        queue.send("a1", "b1", "c1");

        map(queue).awaitIdle(QueueAws.PATIENCE);

        assertThat(shop.events)
                .singleElement()
                .satisfies(event -> assertThat(event.path("Records")).hasSize(3));
    }

    @Guarantee(
            area = Area.MAPPING,
            aws =
                    "Of a batch of a queue only the messages that batchItemFailures names come"
                            + " again, after their visibility time-out",
            source = "Lambda Developer Guide, Implementing partial batch responses, SQS")
    @Test
    void what_fails_in_a_group_comes_again_before_what_follows_it_and_others_go_on() {
        TestQueue queue = aws.fifo("failing", TestQueue.AGAIN_SOON);
        shop.failing("a2", 1);
        queue.send("a1", "a2", "a3", "b1", "b2");
        EventSourceMapping mapping = map(queue);

        await().atMost(QueueAws.PATIENCE).until(() -> shop.doneOf("b").size() == 2);
        queue.send("a4", "b3");
        mapping.awaitIdle(QueueAws.PATIENCE);

        assertThat(shop.doneOf("a")).containsExactly("a1", "a2", "a3", "a4");
        assertThat(shop.doneOf("b")).containsExactly("b1", "b2", "b3");
        assertThat(shop.done.indexOf("b3")).isLessThan(shop.done.indexOf("a2"));
        assertThat(shop.callsWith("a1")).isOne();
        assertThat(shop.callsWith("a2")).isEqualTo(2);
    }

    @Guarantee(
            area = Area.SQS,
            aws =
                    "What was received maxReceiveCount times goes to the dead-letter queue, and its"
                            + " group goes on",
            source = "SQS Developer Guide, Using dead-letter queues in Amazon SQS")
    @Test
    void what_always_fails_goes_to_the_dead_letter_queue_and_its_group_goes_on() {
        TestQueue dead = aws.fifo("dead", Map.of());
        TestQueue queue = aws.fifo("poisoned", TestQueue.redrivingTo(dead, 2));
        shop.failing("a2", 9);
        queue.send("a1", "a2", "a3", "b1");

        map(queue, 1).awaitIdle(QueueAws.PATIENCE);

        assertThat(shop.doneOf("a")).containsExactly("a1", "a3");
        assertThat(shop.doneOf("b")).containsExactly("b1");
        assertThat(shop.callsWith("a2")).isEqualTo(2);
        assertThat(dead.receive())
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.body()).isEqualTo("a2");
                    assertThat(group(message)).isEqualTo("a");
                });
    }

    @Test
    void what_follows_a_failure_in_its_batch_has_been_received_as_often() {
        TestQueue dead = aws.fifo("dead", Map.of());
        TestQueue queue = aws.fifo("followed", TestQueue.redrivingTo(dead, 1));
        shop.failing("a1", 9);
        queue.send("a1", "a2", "b1");

        map(queue).awaitIdle(QueueAws.PATIENCE);

        assertThat(shop.done).containsExactly("b1");
        assertThat(dead.receive()).extracting(Message::body).containsExactly("a1", "a2");
    }

    private static String group(Message message) {
        return message.attributes()
                .getOrDefault(MessageSystemAttributeName.MESSAGE_GROUP_ID, "none");
    }

    @Test
    void what_does_not_fit_into_one_event_waits_for_what_is_before_it_in_its_group() {
        TestQueue queue = aws.fifo("large", TestQueue.AGAIN_SOON);
        String large = "x".repeat(1_000_000);
        String[] bodies =
                IntStream.range(0, 7).mapToObj(i -> "a" + i + large).toArray(String[]::new);
        shop.failing(bodies[0], 1);
        queue.send(bodies);

        map(queue).awaitIdle(QueueAws.PATIENCE);

        assertThat(shop.done).extracting(body -> body.substring(0, 2)).isSorted().hasSize(7);
        assertThat(shop.events)
                .allSatisfy(
                        event -> assertThat(event.toString().length()).isLessThan(6 * 1024 * 1024));
    }

    @Test
    void a_mapping_that_is_made_again_goes_on_in_order() {
        TestQueue queue = aws.fifo("again", TestQueue.AGAIN_SOON);
        EventSourceMapping first = map(queue);
        queue.send("a1", "a2");
        first.awaitIdle(QueueAws.PATIENCE);
        aws.lambda.deleteEventSourceMapping(it -> it.uuid(first.uuid()));
        queue.send("a3", "a4");

        map(queue).awaitIdle(QueueAws.PATIENCE);

        assertThat(shop.done).containsExactly("a1", "a2", "a3", "a4");
    }
}
