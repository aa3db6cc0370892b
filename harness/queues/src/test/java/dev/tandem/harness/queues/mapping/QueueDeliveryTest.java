package dev.tandem.harness.queues.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tandem.harness.aws.mapping.EventSourceMapping;
import dev.tandem.harness.aws.stream.StreamNotDeliveredException;
import dev.tandem.harness.aws.stream.fault.StreamFault;
import dev.tandem.harness.aws.stream.function.ThrottledInvocationException;
import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingRequest;
import software.amazon.awssdk.services.lambda.model.Filter;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A standard queue that feeds a function; what holds for FIFO queues too is shown here as well. */
class QueueDeliveryTest {

    @AutoClose private final QueueAws aws = new QueueAws();
    private final Shop shop = new Shop();

    private EventSourceMapping map(
            TestQueue queue, Consumer<CreateEventSourceMappingRequest.Builder> change) {
        return aws.map(queue, change);
    }

    private TestQueue queue(Map<QueueAttributeName, String> more) {
        aws.function = shop;
        return aws.standard("sales", more);
    }

    private static String[] many(int count) {
        return IntStream.range(0, count).mapToObj(i -> "m" + i).toArray(String[]::new);
    }

    @Test
    void what_was_delivered_is_deleted() {
        TestQueue queue = queue(Map.of());
        EventSourceMapping mapping = map(queue, _ -> {});

        queue.send(many(25));
        mapping.awaitIdle(QueueAws.PATIENCE);

        assertThat(shop.done).containsExactlyInAnyOrder(many(25));
        assertThat(shop.events)
                .allSatisfy(event -> assertThat(event.path("Records")).hasSizeLessThan(11));
        assertThat(mapping.state()).isEqualTo("Enabled");
    }

    @Test
    void what_is_sent_is_received_at_once_however_seldom_a_mapping_looks_for_it() {
        try (QueueAws seldom = new QueueAws(Duration.ofHours(1))) {
            seldom.function = shop;
            TestQueue queue = seldom.standard("wakes", Map.of());
            EventSourceMapping mapping = seldom.map(queue, _ -> {});
            queue.send("m1");
            await().atMost(QueueAws.PATIENCE).until(() -> shop.done.contains("m1"));

            queue.send("m2", "m3");
            await().atMost(QueueAws.PATIENCE).until(() -> shop.done.size() == 3);

            mapping.awaitIdle(QueueAws.PATIENCE);
        }
    }

    @Guarantee(
            area = Area.MAPPING,
            aws = "A function error leaves the whole batch of a queue to its visibility time-out",
            source = "Lambda Developer Guide, Handling errors for an SQS event source")
    @Test
    void a_function_that_fails_has_the_whole_batch_again() {
        TestQueue queue = queue(TestQueue.AGAIN_SOON);
        queue.send("m1", "m2");
        AtomicInteger calls = new AtomicInteger();
        aws.function =
                event -> {
                    if (calls.incrementAndGet() == 1) {
                        shop.events.clear();
                        throw new IllegalStateException("not today");
                    }
                    return shop.invoke(event);
                };

        map(queue, _ -> {}).awaitIdle(QueueAws.PATIENCE);

        assertThat(shop.done).containsExactlyInAnyOrder("m1", "m2");
        assertThat(shop.events.getFirst().at("/Records/0/attributes/ApproximateReceiveCount"))
                .hasToString("\"2\"");
    }

    @Test
    void an_answer_is_not_looked_at_unless_it_is_asked_for() {
        TestQueue queue = queue(Map.of());
        shop.failing("m1", 1);
        queue.send("m1");

        map(queue, mapping -> mapping.functionResponseTypesWithStrings())
                .awaitIdle(QueueAws.PATIENCE);

        assertThat(shop.callsWith("m1")).isOne();
    }

    @Guarantee(
            area = Area.MAPPING,
            aws = "Messages of a throttled call are kept, and the call is tried again",
            source = "Lambda Developer Guide, Configuring a queue to use with Lambda")
    @Test
    void a_throttled_call_is_tried_again_with_the_same_messages() {
        TestQueue queue = queue(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "60"));
        queue.send("m1");
        throttle(3);

        map(queue, _ -> {}).awaitIdle(QueueAws.PATIENCE);

        assertThat(shop.events)
                .singleElement()
                .satisfies(event ->
                        assertThat(event.at("/Records/0/attributes/ApproximateReceiveCount"))
                                .hasToString("\"1\""));
    }

    @Test
    void a_throttled_call_is_not_tried_so_late_that_others_could_have_its_messages() {
        TestQueue queue = queue(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "1"));
        queue.send("m1");
        throttle(1);

        map(queue, _ -> {}).awaitIdle(QueueAws.PATIENCE);

        assertThat(shop.events)
                .singleElement()
                .satisfies(event ->
                        assertThat(event.at("/Records/0/attributes/ApproximateReceiveCount"))
                                .hasToString("\"2\""));
    }

    private void throttle(int times) {
        AtomicInteger left = new AtomicInteger(times);
        aws.function =
                event -> {
                    if (left.getAndDecrement() > 0) {
                        throw new ThrottledInvocationException("too many");
                    }
                    return shop.invoke(event);
                };
    }

    @Guarantee(
            area = Area.MAPPING,
            aws = "A message that matches no pattern is deleted and not delivered",
            source =
                    "Lambda Developer Guide, Using event filtering with an Amazon SQS event source")
    @Test
    void what_no_pattern_matches_is_deleted() {
        TestQueue queue = queue(Map.of());
        queue.send("{\"kind\":\"sale\"}", "{\"kind\":\"other\"}", "sale");

        map(
                        queue,
                        mapping ->
                                mapping.filterCriteria(all ->
                                        all.filters(
                                                Filter.builder()
                                                        .pattern("{\"body\":{\"kind\":[\"sale\"]}}")
                                                        .build())))
                .awaitIdle(QueueAws.PATIENCE);

        assertThat(shop.done).containsExactly("{\"kind\":\"sale\"}");
        assertThat(queue.size()).isZero();
    }

    @Guarantee(
            area = Area.MAPPING,
            aws = "MaximumConcurrency bounds how many batches of a queue are in flight",
            source = "Lambda Developer Guide, Configuring maximum concurrency for SQS",
            differs = "five batches at a time at most, and as many as a function has environments")
    @Test
    void no_more_batches_are_in_flight_than_the_maximum_concurrency() {
        TestQueue queue = queue(Map.of());
        queue.send(many(40));

        map(
                        queue,
                        mapping ->
                                mapping.batchSize(1)
                                        .scalingConfig(scaling -> scaling.maximumConcurrency(2)))
                .awaitIdle(QueueAws.PATIENCE);

        assertThat(shop.done).hasSize(40);
        assertThat(shop.mostAtATime).hasValue(2);
    }

    @Test
    void a_window_gathers_more_than_one_receive_brings() {
        TestQueue queue = queue(Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "30"));
        queue.send(many(25));

        map(queue, mapping -> mapping.batchSize(25).maximumBatchingWindowInSeconds(20))
                .awaitIdle(QueueAws.PATIENCE);

        assertThat(shop.events)
                .singleElement()
                .satisfies(event -> assertThat(event.path("Records")).hasSize(25));
    }

    @Guarantee(
            area = Area.MAPPING,
            aws = "A message of a queue may be delivered more than once",
            source = "Lambda Developer Guide, Using Lambda with Amazon SQS",
            differs = "by switch, and where a call fails")
    @Test
    void a_batch_may_be_delivered_twice_by_switch() {
        TestQueue queue = queue(Map.of());
        aws.faults.duplicateBatches(1);
        queue.send("m1");

        map(queue, _ -> {}).awaitIdle(QueueAws.PATIENCE);

        assertThat(shop.done).containsExactly("m1", "m1");
        assertThat(aws.faults.strikes(StreamFault.DUPLICATE_BATCH)).isOne();
    }

    @Test
    void a_call_may_be_lost_by_switch_and_its_messages_come_again() {
        TestQueue queue = queue(TestQueue.AGAIN_SOON);
        aws.faults.dropBatches(1);
        queue.send("m1");
        EventSourceMapping mapping = map(queue, _ -> {});
        await().atMost(QueueAws.PATIENCE)
                .until(() -> aws.faults.strikes(StreamFault.DROP_BATCH) == 1);
        assertThat(shop.events).isEmpty();

        aws.faults.reset();
        mapping.awaitIdle(QueueAws.PATIENCE);

        assertThat(shop.done).containsExactly("m1");
    }

    @Test
    void a_paused_mapping_delivers_nothing_and_hides_nothing() {
        TestQueue queue = queue(Map.of());
        EventSourceMapping mapping = map(queue, _ -> {});
        mapping.pause();
        queue.send("m1");

        assertThatThrownBy(() -> mapping.awaitIdle(Duration.ofMillis(200)))
                .isInstanceOf(StreamNotDeliveredException.class)
                .hasMessageContaining(queue.arn())
                .hasMessageContaining("1 messages are visible, 0 in flight")
                .hasMessageContaining("paused");
        assertThat(shop.events).isEmpty();
        mapping.resume();
        mapping.awaitIdle(QueueAws.PATIENCE);
        assertThat(shop.done).containsExactly("m1");
    }

    @Test
    void a_queue_has_nothing_to_replay() {
        EventSourceMapping mapping = map(queue(Map.of()), _ -> {});

        assertThatThrownBy(mapping::replay)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("A queue keeps nothing that was delivered");
    }
}
