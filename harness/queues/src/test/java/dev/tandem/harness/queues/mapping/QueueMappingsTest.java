package dev.tandem.harness.queues.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.lambda.model.Filter;
import software.amazon.awssdk.services.lambda.model.FunctionResponseType;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import java.time.Duration;
import java.util.Map;

/** The control plane of queues by an SDK client, as AWS has it (AWS Lambda API Reference). */
class QueueMappingsTest {

    @AutoClose private final QueueAws aws = new QueueAws();

    @Test
    void unset_settings_have_the_values_that_aws_gives_them() {
        TestQueue queue = aws.standard("plain", Map.of());

        String uuid =
                aws.create(queue.arn(), mapping -> mapping.functionResponseTypesWithStrings());
        var mapping = aws.lambda.getEventSourceMapping(get -> get.uuid(uuid));

        assertThat(mapping.eventSourceArn()).isEqualTo(queue.arn());
        assertThat(mapping.functionArn()).isEqualTo(QueueAws.FUNCTION);
        assertThat(mapping.batchSize()).isEqualTo(10);
        assertThat(mapping.maximumBatchingWindowInSeconds()).isZero();
        assertThat(mapping.functionResponseTypes()).isEmpty();
        assertThat(mapping.scalingConfig()).isNull();
        assertThat(mapping.startingPosition()).isNull();
        assertThat(mapping.parallelizationFactor()).isNull();
        assertThat(mapping.stateTransitionReason()).isEqualTo("USER_INITIATED");
    }

    @Test
    void every_setting_is_told_as_it_was_asked_for() {
        TestQueue queue = aws.standard("full", Map.of());

        String uuid =
                aws.create(
                        queue.arn(),
                        mapping ->
                                mapping.batchSize(10_000)
                                        .maximumBatchingWindowInSeconds(300)
                                        .scalingConfig(it -> it.maximumConcurrency(1000))
                                        .filterCriteria(all ->
                                                all.filters(
                                                        Filter.builder()
                                                                .pattern("{\"body\":[\"a\"]}")
                                                                .build())));
        var mapping = aws.lambda.getEventSourceMapping(get -> get.uuid(uuid));

        assertThat(mapping.batchSize()).isEqualTo(10_000);
        assertThat(mapping.maximumBatchingWindowInSeconds()).isEqualTo(300);
        assertThat(mapping.scalingConfig().maximumConcurrency()).isEqualTo(1000);
        assertThat(mapping.functionResponseTypes())
                .containsExactly(FunctionResponseType.REPORT_BATCH_ITEM_FAILURES);
        assertThat(mapping.filterCriteria().filters()).hasSize(1);
    }

    @Test
    void an_update_changes_what_it_names_and_nothing_else() {
        TestQueue queue = aws.fifo("changed", Map.of());
        String uuid =
                aws.create(
                        queue.arn(),
                        mapping -> mapping.scalingConfig(it -> it.maximumConcurrency(3)));

        aws.lambda.updateEventSourceMapping(it -> it.uuid(uuid).batchSize(1));
        var changed = aws.lambda.getEventSourceMapping(get -> get.uuid(uuid));
        aws.lambda.updateEventSourceMapping(it -> it.uuid(uuid).scalingConfig(_ -> {}));
        var unbounded = aws.lambda.getEventSourceMapping(get -> get.uuid(uuid));

        assertThat(changed.batchSize()).isEqualTo(1);
        assertThat(changed.scalingConfig().maximumConcurrency()).isEqualTo(3);
        assertThat(unbounded.scalingConfig()).isNull();
        assertThat(unbounded.batchSize()).isEqualTo(1);
    }

    @Test
    void a_disabled_mapping_delivers_once_it_is_enabled() {
        Shop shop = new Shop();
        aws.function = shop;
        TestQueue queue = aws.fifo("asleep", Map.of());
        queue.send("a1");
        String uuid = aws.create(queue.arn(), mapping -> mapping.enabled(false));
        await().atMost(QueueAws.PATIENCE).until(() -> state(uuid), "Disabled"::equals);
        assertThat(shop.events).isEmpty();

        aws.lambda.updateEventSourceMapping(it -> it.uuid(uuid).enabled(true));

        await().atMost(QueueAws.PATIENCE).until(() -> shop.done.contains("a1"));
        assertThat(state(uuid)).isEqualTo("Enabled");
    }

    private String state(String uuid) {
        return aws.lambda.getEventSourceMapping(get -> get.uuid(uuid)).state().toString();
    }

    @Test
    void a_queue_feeds_a_function_once() {
        TestQueue queue = aws.fifo("twice", Map.of());
        String uuid = aws.create(queue.arn(), _ -> {});

        assertThatThrownBy(() -> aws.create(queue.arn(), _ -> {}))
                .isInstanceOf(ResourceConflictException.class)
                .hasMessageContaining(
                        "An event source mapping with SQS arn (\" %s \") and function (\" sell \")"
                                .formatted(queue.arn()))
                .hasMessageContaining(uuid);
    }

    @Guarantee(
            area = Area.MAPPING,
            aws = "A queue hides its messages at least as long as its function may take",
            source = "Lambda Developer Guide, Configuring a queue to use with Lambda")
    @Test
    void a_function_may_not_take_longer_than_its_messages_are_hidden() {
        TestQueue queue = aws.fifo("short", Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "1"));
        aws.timeout = Duration.ofSeconds(2);
        String why = "Queue visibility timeout: 1 seconds is less than Function timeout: 2 seconds";

        assertThatThrownBy(() -> aws.create(queue.arn(), _ -> {}))
                .isInstanceOf(InvalidParameterValueException.class)
                .hasMessageContaining(why);
        aws.timeout = Duration.ofSeconds(1);
        String uuid = aws.create(queue.arn(), _ -> {});
        aws.timeout = Duration.ofSeconds(2);
        assertThatThrownBy(
                        () -> aws.lambda.updateEventSourceMapping(it -> it.uuid(uuid).batchSize(2)))
                .isInstanceOf(InvalidParameterValueException.class)
                .hasMessageContaining(why);
    }

    @Test
    void a_role_that_may_not_read_the_queue_is_told_what_it_lacks() {
        TestQueue queue = aws.fifo("locked", Map.of());
        aws.denied.add("sqs:DeleteMessage");

        assertThatThrownBy(() -> aws.create(queue.arn(), _ -> {}))
                .isInstanceOf(InvalidParameterValueException.class)
                .hasMessageContaining(
                        "The function execution role does not have permissions to call"
                                + " DeleteMessage on SQS");
    }
}
