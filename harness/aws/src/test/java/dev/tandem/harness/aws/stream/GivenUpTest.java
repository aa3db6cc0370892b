package dev.tandem.harness.aws.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.harness.aws.stream.function.FunctionErrorException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** AWS Lambda Developer Guide, Retain discarded records for a DynamoDB event source in Lambda. */
class GivenUpTest {

    private static final String FUNCTION =
            "arn:aws:lambda:us-east-1:000000000000:function:project-carts";
    private static final DeliveryRules RULES =
            DeliveryRules.defaults().withItemFailures(true).withRetries(0);

    private final EntryStream stream = new EntryStream();
    private final Deliveries deliveries = new Deliveries();
    private final Told told = new Told();
    private final Checkpoints.InMemory checkpoints =
            new Checkpoints.InMemory(new ConcurrentHashMap<>());

    @AfterEach
    void close() {
        stream.close();
    }

    @Test
    void an_error_that_the_function_handled_is_told_as_such() {
        stream.put("a1");
        deliveries.thenAnswer(event -> {
            throw new FunctionErrorException("Handled", "OutOfStock");
        });

        deliver(settings(RULES));

        assertThat(told.json().path("responseContext").path("functionError").asString())
                .isEqualTo("Handled");
    }

    @Test
    void a_batch_whose_items_were_reported_is_told_without_a_function_error() {
        stream.put("a1", "a2", "a3");
        deliveries.thenReport("a2");

        deliver(settings(RULES));

        JsonNode json = told.json();
        assertThat(json.path("responseContext").propertyNames())
                .containsExactly("statusCode", "executedVersion");
        assertThat(batch(json, "startSequenceNumber")).isEqualTo(number("a2"));
        assertThat(batch(json, "batchSize")).isEqualTo("2");
    }

    @Test
    void of_a_batch_that_was_halved_only_the_part_that_was_given_up_is_told() {
        stream.put("a1", "a2", "a3", "a4");
        deliveries.poisonedBy("a3");

        deliver(settings(RULES.withBisection(true)));

        JsonNode json = told.json();
        assertThat(batch(json, "startSequenceNumber")).isEqualTo(number("a3"));
        assertThat(batch(json, "endSequenceNumber")).isEqualTo(number("a3"));
        assertThat(batch(json, "batchSize")).isEqualTo("1");
        assertThat(context(json, "approximateInvokeCount")).isEqualTo("3");
    }

    @Test
    void records_that_were_too_old_from_the_beginning_are_told_without_a_call() {
        stream.putText("a1", Aged.OLD);
        stream.put("a2");
        stream.putText("a3", Aged.OLD);
        try (StreamPoller poller =
                StreamPoller.start(
                        new Aged(stream.streams()),
                        stream.arn(),
                        deliveries,
                        settings(RULES.withAge(Duration.ofMinutes(50))))) {
            poller.awaitIdle(EntryStream.PATIENCE);
        }

        JsonNode json = told.json();
        assertThat(context(json, "condition")).isEqualTo("RecordAgeExceeded");
        assertThat(context(json, "approximateInvokeCount")).isEqualTo("0");
        assertThat(json.has("responseContext")).isFalse();
        assertThat(batch(json, "startSequenceNumber")).isEqualTo(number("a1"));
        assertThat(batch(json, "endSequenceNumber")).isEqualTo(number("a3"));
        assertThat(batch(json, "batchSize")).isEqualTo("2");
        assertThat(deliveries.ids()).containsExactly("a2");
    }

    @Test
    void records_that_got_too_old_while_they_failed_are_told_with_their_last_error() {
        stream.put("a1");
        deliveries.thenFail(2);
        InstantSource clock = () -> Instant.now().plusSeconds(600L * deliveries.batches().size());
        DeliveryRules rules = DeliveryRules.defaults().withAge(Duration.ofMinutes(15));

        deliver(settings(rules).withClock(clock));

        JsonNode json = told.json();
        assertThat(context(json, "condition")).isEqualTo("RecordAgeExceeded");
        assertThat(context(json, "approximateInvokeCount")).isEqualTo("2");
        assertThat(json.path("responseContext").path("functionError").asString())
                .isEqualTo("Unhandled");
    }

    @Test
    void a_destination_that_fails_holds_up_only_its_lane() {
        stream.put("a1", "a2", "a3", "a4", "a3", "a5", "a6", "a7", "a8");
        deliveries.poisonedBy("a3");
        told.refuse(Integer.MAX_VALUE);
        PollerSettings settings = settings(RULES).withBatchSize(1).withLanes(10);
        try (StreamPoller poller = stream.poll(deliveries, settings)) {
            await().atMost(EntryStream.PATIENCE)
                    .until(() -> deliveries.ids().containsAll(List.of("a1", "a2", "a8")));
            await().atMost(EntryStream.PATIENCE).until(() -> told.refused() > 3);
            assertThat(Collections.frequency(deliveries.ids(), "a3")).isEqualTo(1);

            told.refuse(0);
            poller.awaitIdle(EntryStream.PATIENCE);
        }

        assertThat(Collections.frequency(deliveries.ids(), "a3")).isEqualTo(2);
        assertThat(told.taken()).hasSize(2);
    }

    private void deliver(PollerSettings settings) {
        stream.deliver(deliveries, settings);
    }

    private PollerSettings settings(DeliveryRules rules) {
        return EntryStream.QUICK
                .withRules(rules)
                .withCheckpoints(checkpoints)
                .withOnFailure(told.of(FUNCTION));
    }

    private String number(String entry) {
        return stream.sequenceNumbers(entry).getFirst();
    }

    private static String context(JsonNode json, String field) {
        return json.path("requestContext").path(field).asString();
    }

    private static String batch(JsonNode json, String field) {
        return json.path("DDBStreamBatchInfo").path(field).asString();
    }
}
