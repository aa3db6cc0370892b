package dev.tandem.harness.queues.mapping;

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
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What AWS refuses of a queue's mapping, in its words where they are known. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueueRequestsTest {

    private final QueueAws aws = new QueueAws();
    private final TestQueue fifo = aws.fifo("sales", Map.of());
    private final TestQueue standard = aws.standard("mail", Map.of());

    @AfterEach
    void nothingWasCreated() {
        assertThat(aws.lambda.listEventSourceMappings().eventSourceMappings()).isEmpty();
    }

    @AfterAll
    void close() {
        aws.close();
    }

    static Stream<Arguments> wrongForAny() {
        return Stream.of(
                wrong(m -> m.batchSize(0), "BatchSize is 0, it has to be from 1 to 10000"),
                wrong(m -> m.batchSize(10_001), "BatchSize is 10001, it has to be from 1 to 10000"),
                wrong(
                        m -> m.batchSize(11),
                        "Maximum batch window in seconds must be greater than 0 if maximum batch"
                                + " size is greater than 10"),
                wrong(
                        m -> m.scalingConfig(it -> it.maximumConcurrency(1)),
                        "ScalingConfig.MaximumConcurrency is 1, it has to be from 2 to 1000"),
                wrong(
                        m -> m.startingPosition("LATEST"),
                        "StartingPosition is not valid for SQS event sources."),
                wrong(
                        m -> m.parallelizationFactor(2),
                        "ParallelizationFactor is not valid for SQS event sources."),
                wrong(
                        m -> m.bisectBatchOnFunctionError(true),
                        "BisectBatchOnFunctionError is not valid for SQS event sources."),
                wrong(
                        m -> m.maximumRetryAttempts(1),
                        "MaximumRetryAttempts is not valid for SQS event sources."),
                wrong(
                        m -> m.destinationConfig(it -> it.onFailure(to -> to.destination("a"))),
                        "Unsupported DestinationConfig parameter for given event source mapping"
                                + " type."),
                wrong(
                        m -> m.provisionedPollerConfig(it -> it.minimumPollers(2)),
                        "ProvisionedPollerConfig is not supported by the harness for SQS"),
                wrong(
                        m -> m.functionResponseTypesWithStrings("ReportAll"),
                        "FunctionResponseTypes is [\"ReportAll\"], it has to be [] or"));
    }

    private static Arguments wrong(
            Consumer<CreateEventSourceMappingRequest.Builder> change, String message) {
        return Arguments.argumentSet(message, change, message);
    }

    @ParameterizedTest
    @MethodSource("wrongForAny")
    void a_wrong_setting_is_refused_for_either_kind_of_queue(
            Consumer<CreateEventSourceMappingRequest.Builder> change, String message) {
        refused(fifo.arn(), change, message);
        refused(standard.arn(), change, message);
    }

    private void refused(
            String arn, Consumer<CreateEventSourceMappingRequest.Builder> change, String message) {
        assertThatThrownBy(() -> aws.create(arn, change))
                .isInstanceOf(InvalidParameterValueException.class)
                .hasMessageContaining(message);
    }

    @Test
    void a_fifo_queue_has_no_batching_window() {
        refused(
                fifo.arn(),
                mapping -> mapping.maximumBatchingWindowInSeconds(1),
                "Batching window is not supported for FIFO queues");
        refused(
                fifo.arn(),
                mapping -> mapping.batchSize(100).maximumBatchingWindowInSeconds(1),
                "Batching window is not supported for FIFO queues");
    }

    @Test
    void a_queue_that_is_not_there_is_told() {
        refused(
                fifo.arn().replace("sales", "nothing"),
                _ -> {},
                "Error occurred while ReceiveMessage. SQS Error Code:"
                        + " AWS.SimpleQueueService.NonExistentQueue.");
    }
}
