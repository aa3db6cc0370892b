package dev.tandem.harness.aws.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tandem.harness.aws.stream.EntryStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingRequest;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import software.amazon.awssdk.services.lambda.model.EventSourcePosition;
import software.amazon.awssdk.services.lambda.model.Filter;
import software.amazon.awssdk.services.lambda.model.FunctionResponseType;
import software.amazon.awssdk.services.lambda.model.ResourceConflictException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

import java.util.List;
import java.util.function.Consumer;

/** The control plane by an SDK client, as AWS has it (AWS Lambda API Reference). */
class EventSourceMappingsTest {

    private static final String QUEUE = "arn:aws:sqs:us-east-1:000000000000:failed";

    private final TestMappings aws = new TestMappings();

    @AfterEach
    void close() {
        aws.close();
    }

    private String create(Consumer<CreateEventSourceMappingRequest.Builder> change) {
        return aws.lambda
                .createEventSourceMapping(mapping -> {
                    mapping.functionName("note")
                            .eventSourceArn(aws.stream.arn())
                            .startingPosition(EventSourcePosition.TRIM_HORIZON);
                    change.accept(mapping);
                })
                .uuid();
    }

    private String state(String uuid) {
        return aws.lambda.getEventSourceMapping(mapping -> mapping.uuid(uuid)).state();
    }

    private void awaitState(String uuid, String state) {
        await().atMost(EntryStream.PATIENCE).until(() -> state(uuid), state::equals);
    }

    private void awaitIdle(String uuid) {
        aws.mapping(uuid).awaitIdle(EntryStream.PATIENCE);
    }

    @Test
    void unset_settings_have_the_values_that_aws_gives_them() {
        String uuid = create(_ -> {});

        var mapping = aws.lambda.getEventSourceMapping(get -> get.uuid(uuid));

        assertThat(mapping.functionArn()).isEqualTo(TestMappings.FUNCTIONS + "note");
        assertThat(mapping.eventSourceArn()).isEqualTo(aws.stream.arn());
        assertThat(mapping.batchSize()).isEqualTo(100);
        assertThat(mapping.maximumBatchingWindowInSeconds()).isZero();
        assertThat(mapping.parallelizationFactor()).isEqualTo(1);
        assertThat(mapping.bisectBatchOnFunctionError()).isFalse();
        assertThat(mapping.maximumRetryAttempts()).isEqualTo(-1);
        assertThat(mapping.maximumRecordAgeInSeconds()).isEqualTo(-1);
        assertThat(mapping.functionResponseTypes()).isEmpty();
        assertThat(mapping.startingPosition()).isEqualTo(EventSourcePosition.TRIM_HORIZON);
    }

    @Test
    void every_setting_is_told_as_it_was_asked_for() {
        String pattern = "{\"eventName\":[\"INSERT\"]}";
        String uuid =
                create(mapping ->
                        mapping.batchSize(10000)
                                .maximumBatchingWindowInSeconds(300)
                                .parallelizationFactor(10)
                                .bisectBatchOnFunctionError(true)
                                .maximumRetryAttempts(10000)
                                .maximumRecordAgeInSeconds(604800)
                                .functionResponseTypes(
                                        FunctionResponseType.REPORT_BATCH_ITEM_FAILURES)
                                .filterCriteria(all ->
                                        all.filters(Filter.builder().pattern(pattern).build()))
                                .destinationConfig(
                                        to -> to.onFailure(on -> on.destination(QUEUE))));

        var mapping = aws.lambda.getEventSourceMapping(get -> get.uuid(uuid));

        assertThat(mapping.batchSize()).isEqualTo(10000);
        assertThat(mapping.maximumBatchingWindowInSeconds()).isEqualTo(300);
        assertThat(mapping.parallelizationFactor()).isEqualTo(10);
        assertThat(mapping.bisectBatchOnFunctionError()).isTrue();
        assertThat(mapping.maximumRetryAttempts()).isEqualTo(10000);
        assertThat(mapping.maximumRecordAgeInSeconds()).isEqualTo(604800);
        assertThat(mapping.functionResponseTypes())
                .containsExactly(FunctionResponseType.REPORT_BATCH_ITEM_FAILURES);
        assertThat(mapping.filterCriteria().filters())
                .singleElement()
                .satisfies(filter -> assertThat(filter.pattern()).isEqualTo(pattern));
        assertThat(mapping.destinationConfig().onFailure().destination()).isEqualTo(QUEUE);
    }

    @Test
    void a_new_mapping_delivers_what_was_there_before() {
        aws.stream.put("a1", "a2", "a3");

        String uuid = create(_ -> {});
        awaitIdle(uuid);

        assertThat(aws.delivered).containsExactly("1", "2", "3");
        awaitState(uuid, "Enabled");
        assertThat(aws.lambda.getEventSourceMapping(get -> get.uuid(uuid)).lastProcessingResult())
                .isEqualTo("OK");
    }

    @Test
    void a_mapping_that_is_created_disabled_delivers_once_it_is_enabled() {
        aws.stream.put("a1");
        String uuid = create(mapping -> mapping.enabled(false));
        awaitState(uuid, "Disabled");
        assertThat(aws.delivered).isEmpty();

        aws.lambda.updateEventSourceMapping(mapping -> mapping.uuid(uuid).enabled(true));
        awaitIdle(uuid);

        assertThat(aws.delivered).containsExactly("1");
    }

    @Test
    void a_disabled_mapping_goes_on_where_it_was() {
        aws.stream.put("a1");
        String uuid = create(_ -> {});
        awaitIdle(uuid);
        aws.lambda.updateEventSourceMapping(mapping -> mapping.uuid(uuid).enabled(false));
        awaitState(uuid, "Disabled");
        aws.stream.put("a2");
        assertThat(aws.delivered).containsExactly("1");

        aws.lambda.updateEventSourceMapping(mapping -> mapping.uuid(uuid).enabled(true));
        awaitIdle(uuid);

        assertThat(aws.delivered).containsExactly("1", "2");
    }

    @Test
    void changed_settings_hold_from_then_on_and_nothing_comes_twice() {
        aws.stream.put("a1", "a2");
        String uuid = create(_ -> {});
        awaitIdle(uuid);

        aws.lambda.updateEventSourceMapping(
                mapping -> mapping.uuid(uuid).batchSize(1).parallelizationFactor(2));
        aws.stream.put("a3");
        awaitIdle(uuid);

        assertThat(aws.delivered).containsExactly("1", "2", "3");
        var mapping = aws.lambda.getEventSourceMapping(get -> get.uuid(uuid));
        assertThat(mapping.batchSize()).isEqualTo(1);
        assertThat(mapping.parallelizationFactor()).isEqualTo(2);
    }

    @Test
    void a_deleted_mapping_is_gone_and_delivers_no_more() {
        String uuid = create(_ -> {});
        awaitIdle(uuid);

        assertThat(aws.lambda.deleteEventSourceMapping(mapping -> mapping.uuid(uuid)).state())
                .isEqualTo("Deleting");

        await().atMost(EntryStream.PATIENCE)
                .untilAsserted(() ->
                        assertThatThrownBy(() -> state(uuid))
                                .isInstanceOf(ResourceNotFoundException.class));
        aws.stream.put("a1");
        assertThat(aws.delivered).isEmpty();
    }

    @Test
    void one_function_has_one_mapping_of_a_source() {
        String uuid = create(_ -> {});

        assertThatThrownBy(() -> create(_ -> {}))
                .isInstanceOf(ResourceConflictException.class)
                .hasMessageContaining(uuid)
                .hasMessageContaining("same event source");
    }

    @Test
    void mappings_are_listed_by_function_and_by_source_page_by_page() {
        String first = create(_ -> {});
        String second = create(mapping -> mapping.functionName("other"));

        assertThat(
                        aws.lambda
                                .listEventSourceMappingsPaginator(list -> list.maxItems(1))
                                .eventSourceMappings())
                .extracting(EventSourceMappingConfiguration::uuid)
                .containsExactlyInAnyOrder(first, second);
        assertThat(listed("other", aws.stream.arn())).containsExactly(second);
        assertThat(listed(TestMappings.FUNCTIONS + "note", aws.stream.arn()))
                .containsExactly(first);
        assertThat(listed("note", aws.stream.arn() + "0")).isEmpty();
    }

    @Test
    void a_mapping_of_an_alias_is_found_by_that_alias_and_not_by_the_function() {
        String function = create(_ -> {});
        String alias = create(mapping -> mapping.functionName("note:live"));

        assertThat(listed("note:live", aws.stream.arn())).containsExactly(alias);
        assertThat(listed(TestMappings.FUNCTIONS + "note:live", aws.stream.arn()))
                .containsExactly(alias);
        assertThat(listed("note", aws.stream.arn())).containsExactly(function);
        assertThat(aws.mapping(alias).functionArn())
                .isEqualTo(TestMappings.FUNCTIONS + "note:live");
    }

    private List<String> listed(String function, String source) {
        return aws
                .lambda
                .listEventSourceMappings(list -> list.functionName(function).eventSourceArn(source))
                .eventSourceMappings()
                .stream()
                .map(EventSourceMappingConfiguration::uuid)
                .toList();
    }

    @Test
    void a_batch_that_is_given_up_is_told_to_its_destination() {
        aws.stream.putText("a1", "poison");
        String uuid =
                create(mapping ->
                        mapping.maximumRetryAttempts(1)
                                .destinationConfig(
                                        to -> to.onFailure(on -> on.destination(QUEUE))));
        awaitIdle(uuid);

        assertThat(aws.delivered).containsExactly("1", "1");
        assertThat(aws.told).singleElement().asString().contains("RetryAttemptsExhausted");
    }

    @Test
    void what_fails_now_is_told() {
        aws.stream.putText("a1", "poison");
        String uuid = create(_ -> {});

        await().atMost(EntryStream.PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        aws.lambda
                                                .getEventSourceMapping(get -> get.uuid(uuid))
                                                .lastProcessingResult())
                                .startsWith("PROBLEM: "));
    }
}
