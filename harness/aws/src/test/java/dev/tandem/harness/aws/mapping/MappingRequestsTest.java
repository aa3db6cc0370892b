package dev.tandem.harness.aws.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingRequest;
import software.amazon.awssdk.services.lambda.model.Filter;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

import java.util.function.Consumer;
import java.util.stream.Stream;

/** What cannot be honoured is refused by its name, with what is allowed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MappingRequestsTest {

    private final TestMappings aws = new TestMappings();

    @AfterEach
    void nothingWasCreated() {
        assertThat(aws.lambda.listEventSourceMappings().eventSourceMappings()).isEmpty();
    }

    @AfterAll
    void close() {
        aws.close();
    }

    private void create(Consumer<CreateEventSourceMappingRequest.Builder> change) {
        aws.lambda.createEventSourceMapping(mapping -> {
            mapping.functionName("note")
                    .eventSourceArn(aws.stream.arn())
                    .startingPosition("TRIM_HORIZON");
            change.accept(mapping);
        });
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                wrong(m -> m.batchSize(0), "BatchSize is 0, it has to be from 1 to 10000"),
                wrong(m -> m.batchSize(10001), "BatchSize is 10001, it has to be from 1 to 10000"),
                wrong(
                        m -> m.maximumBatchingWindowInSeconds(301),
                        "MaximumBatchingWindowInSeconds is 301, it has to be from 0 to 300"),
                wrong(
                        m -> m.parallelizationFactor(11),
                        "ParallelizationFactor is 11, it has to be from 1 to 10"),
                wrong(
                        m -> m.maximumRetryAttempts(-2),
                        "MaximumRetryAttempts is -2, it has to be -1 or from 0 to 10000"),
                wrong(
                        m -> m.maximumRecordAgeInSeconds(59),
                        "MaximumRecordAgeInSeconds is 59, it has to be -1 or from 60 to 604800"),
                wrong(
                        m -> m.startingPosition("AT_TIMESTAMP"),
                        "StartingPosition is \"AT_TIMESTAMP\", it has to be TRIM_HORIZON or"
                                + " LATEST"),
                wrong(
                        m -> m.startingPosition((String) null),
                        "StartingPosition is not set, it has to be TRIM_HORIZON or LATEST"),
                wrong(
                        m -> m.functionResponseTypesWithStrings("ReportAll"),
                        "FunctionResponseTypes is [\"ReportAll\"], it has to be [] or"),
                wrong(
                        m ->
                                m.filterCriteria(
                                        f -> f.filters(Filter.builder().pattern("INSERT").build())),
                        "FilterCriteria: 'INSERT' is no pattern of EventBridge"),
                wrong(
                        m ->
                                m.destinationConfig(to ->
                                        to.onFailure(on -> on.destination("arn:aws:s3:::mine"))),
                        "it has to be the ARN of an SQS queue"),
                wrong(
                        m -> m.eventSourceArn("arn:aws:kinesis:us-east-1:000000000000:stream/a"),
                        "it has to be the ARN of a DynamoDB stream or of an SQS queue"),
                wrong(
                        m ->
                                m.eventSourceArn("arn:aws:sqs:us-east-1:000000000000:failed")
                                        .startingPosition((String) null),
                        "SQS is not on the class path"),
                wrong(
                        m -> m.tumblingWindowInSeconds(5),
                        "TumblingWindowInSeconds is not supported by the harness"),
                wrong(
                        m -> m.scalingConfig(scaling -> scaling.maximumConcurrency(2)),
                        "ScalingConfig is not supported by the harness"),
                wrong(m -> m.topics("orders"), "Topics is not supported by the harness"));
    }

    private static Arguments wrong(
            Consumer<CreateEventSourceMappingRequest.Builder> change, String message) {
        return Arguments.argumentSet(message, change, message);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_wrong_setting_is_refused_with_what_is_allowed(
            Consumer<CreateEventSourceMappingRequest.Builder> change, String message) {
        assertThatThrownBy(() -> create(change))
                .isInstanceOf(InvalidParameterValueException.class)
                .hasMessageContaining(message);
    }

    @Test
    void a_stream_that_is_not_there_is_named() {
        String arn = aws.stream.arn().replace("entries", "nothing");

        assertThatThrownBy(() -> create(mapping -> mapping.eventSourceArn(arn)))
                .isInstanceOf(InvalidParameterValueException.class)
                .hasMessageContaining("EventSourceArn is " + arn);
    }

    @Test
    void a_function_that_is_not_there_is_named() {
        assertThatThrownBy(() -> create(mapping -> mapping.functionName("nobody")))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("nobody");
    }

    @Test
    void a_mapping_that_is_not_there_is_named() {
        assertThatThrownBy(() ->
                        aws.lambda.updateEventSourceMapping(
                                mapping -> mapping.uuid("none").batchSize(1)))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("none");
    }
}
