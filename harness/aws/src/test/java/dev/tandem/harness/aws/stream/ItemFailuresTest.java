package dev.tandem.harness.aws.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** AWS Lambda Developer Guide, Configuring partial batch response with DynamoDB and Lambda. */
class ItemFailuresTest {

    private static final DeliveryRules REPORTED = DeliveryRules.defaults().withItemFailures(true);

    private final EntryStream stream = new EntryStream();
    private final Deliveries deliveries = new Deliveries();
    private final Checkpoints.InMemory checkpoints =
            new Checkpoints.InMemory(new ConcurrentHashMap<>());

    @AfterEach
    void close() {
        stream.close();
    }

    @Guarantee(
            area = Area.MAPPING,
            aws =
                    "An answer is not looked at unless FunctionResponseTypes has"
                            + " ReportBatchItemFailures",
            source = "Lambda Developer Guide, Configuring partial batch response")
    @Test
    void an_answer_is_not_looked_at_unless_it_is_asked_for() {
        stream.put("a1", "a2");
        deliveries.thenReport("a1");

        deliver(DeliveryRules.defaults());

        assertThat(deliveries.batches()).containsExactly(List.of("a1", "a2"));
    }

    @Test
    void everything_from_the_reported_record_comes_again() {
        stream.put("a1", "a2", "a3");
        deliveries.thenReport("a2");

        deliver(REPORTED);

        assertThat(deliveries.batches())
                .containsExactly(List.of("a1", "a2", "a3"), List.of("a2", "a3"));
    }

    @Test
    void the_lowest_identifier_is_the_checkpoint() {
        stream.put("a1", "a2", "a3", "a4");
        List<String> numbers = stream.sequenceNumbers("a4", "a2");
        answer(
                """
                {"batchItemFailures":[{"itemIdentifier":"%s"},{"itemIdentifier":"%s"}]}
                """
                        .formatted(numbers.getFirst(), numbers.getLast()));
        deliveries.thenFail(10_000);
        try (StreamPoller _ = stream.poll(deliveries, settings(REPORTED))) {
            await().atMost(EntryStream.PATIENCE).until(() -> deliveries.batches().size() > 2);

            assertThat(deliveries.batches().getLast()).containsExactly("a2", "a3", "a4");
            assertThat(checkpoints.sequenceNumbers().values())
                    .containsExactlyElementsOf(stream.sequenceNumbers("a1"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "{}",
                "{\"batchItemFailures\":null}",
                "{\"batchItemFailures\":[]}",
                "{\"other\":[{\"itemIdentifier\":\"1\"}]}"
            })
    void an_answer_without_identifiers_is_success(String answer) {
        stream.put("a1", "a2");
        answer(answer);

        deliver(REPORTED);

        assertThat(deliveries.batches()).containsExactly(List.of("a1", "a2"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"1\"}]}",
                "{\"batchItemFailures\":[{\"identifier\":\"%s\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"%s\"},{\"itemIdentifier\":\"\"}]}"
            })
    void an_identifier_that_names_no_record_fails_the_whole_batch(String answer) {
        stream.put("a1", "a2");
        answer(answer.formatted(stream.sequenceNumbers("a2").toArray()));

        deliver(REPORTED);

        assertThat(deliveries.batches()).containsExactly(List.of("a1", "a2"), List.of("a1", "a2"));
    }

    @Test
    void a_report_counts_as_a_retry() {
        stream.put("a1", "a2", "a3");
        deliveries.thenReport("a2").thenReport("a2").thenReport("a2");

        deliver(REPORTED.withRetries(1));

        assertThat(deliveries.batches())
                .containsExactly(List.of("a1", "a2", "a3"), List.of("a2", "a3"));
    }

    @Test
    void a_whole_batch_that_is_reported_uses_up_its_retries() {
        stream.put("a1", "a2", "a3");
        deliveries.thenReport("a1").thenReport("a1").thenReport("a1");

        stream.deliver(deliveries, settings(REPORTED.withRetries(2)).withBatchSize(2));

        assertThat(deliveries.batches())
                .containsExactly(
                        List.of("a1", "a2"),
                        List.of("a1", "a2"),
                        List.of("a1", "a2"),
                        List.of("a3"));
    }

    @Test
    void records_behind_a_reported_one_go_on_counting() {
        stream.put("a1", "a2", "a3");
        deliveries.thenReport("a2").thenReport("a3").thenReport("a3");

        deliver(REPORTED.withRetries(2));

        assertThat(deliveries.batches())
                .containsExactly(List.of("a1", "a2", "a3"), List.of("a2", "a3"), List.of("a3"));
    }

    @Test
    void with_bisection_a_batch_is_split_at_the_reported_record_and_not_in_halves() {
        stream.put("a1", "a2", "a3", "a4", "a5", "a6");
        deliveries.thenReport("a2").thenReport("a6");

        deliver(REPORTED.withBisection(true));

        assertThat(deliveries.batches())
                .containsExactly(
                        List.of("a1", "a2", "a3", "a4", "a5", "a6"),
                        List.of("a2", "a3", "a4", "a5", "a6"),
                        List.of("a6"));
    }

    @Guarantee(
            area = Area.MAPPING,
            aws = "With both, a batch is split at the reported record",
            source = "Lambda Developer Guide, Configuring partial batch response")
    @Test
    void splitting_at_the_reported_record_consumes_no_retry() {
        stream.put("a1", "a2", "a3");
        deliveries.thenReport("a2").thenReport("a3").thenReport("a3").thenReport("a3");

        deliver(REPORTED.withBisection(true).withRetries(1));

        assertThat(deliveries.batches())
                .containsExactly(
                        List.of("a1", "a2", "a3"),
                        List.of("a2", "a3"),
                        List.of("a3"),
                        List.of("a3"));
    }

    @Test
    void with_bisection_a_batch_whose_first_record_is_reported_is_halved() {
        stream.put("a1", "a2", "a3", "a4");
        deliveries.thenReport("a1");

        deliver(REPORTED.withBisection(true));

        assertThat(deliveries.batches())
                .containsExactly(
                        List.of("a1", "a2", "a3", "a4"), List.of("a1", "a2"), List.of("a3", "a4"));
    }

    @Test
    void a_function_error_fails_the_whole_batch_where_reports_are_on() {
        stream.put("a1", "a2");
        deliveries.thenFail(1);

        deliver(REPORTED);

        assertThat(deliveries.batches()).containsExactly(List.of("a1", "a2"), List.of("a1", "a2"));
    }

    private void answer(String json) {
        deliveries.thenAnswer(event -> json.getBytes(UTF_8));
    }

    private void deliver(DeliveryRules rules) {
        stream.deliver(deliveries, settings(rules));
    }

    private PollerSettings settings(DeliveryRules rules) {
        return EntryStream.QUICK.withRules(rules).withCheckpoints(checkpoints);
    }
}
