package dev.tandem.harness.aws.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.harness.aws.stream.function.FailureDestination;
import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** AWS Lambda Developer Guide, Retaining discarded batch records for a DynamoDB event source. */
class OnFailureTest {

    private static final String FUNCTION = "arn:aws:lambda:us-east-1:000000000000:function:note";
    private static final String QUEUE = "arn:aws:sqs:us-east-1:000000000000:failed";
    private static final DeliveryRules ONCE = DeliveryRules.defaults().withRetries(0);

    private final EntryStream stream = new EntryStream();
    private final Deliveries deliveries = new Deliveries();
    private final List<String> told = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        stream.close();
    }

    private static PollerSettings settings(DeliveryRules rules, FailureDestination destination) {
        return EntryStream.QUICK
                .withBatchSize(2)
                .withRules(rules)
                .withOnFailure(new OnFailure(FUNCTION, Optional.of(QUEUE), destination));
    }

    private void note(String arn, String json) {
        assertThat(arn).isEqualTo(QUEUE);
        told.add(json);
    }

    @Guarantee(
            area = Area.MAPPING,
            aws = "The on-failure destination is told which records were given up, and why",
            source = "Lambda Developer Guide, Retaining discarded batch records")
    @Test
    void the_destination_is_told_which_records_were_given_up_and_why() {
        stream.put("a1", "a2", "a3");
        deliveries.poisonedBy("a2");

        stream.deliver(deliveries, settings(ONCE.withRetries(1), this::note));

        assertThat(told).hasSize(1);
        JsonNode json = JsonMapper.shared().readTree(told.getFirst());
        JsonNode request = json.path("requestContext");
        assertThat(request.path("requestId").asString()).hasSize(36);
        assertThat(request.path("functionArn").asString()).isEqualTo(FUNCTION);
        assertThat(request.path("condition").asString()).isEqualTo("RetryAttemptsExhausted");
        assertThat(request.path("approximateInvokeCount").asInt()).isEqualTo(2);
        JsonNode response = json.path("responseContext");
        assertThat(response.path("statusCode").asInt()).isEqualTo(200);
        assertThat(response.path("executedVersion").asString()).isEqualTo("$LATEST");
        assertThat(response.path("functionError").asString()).isEqualTo("Unhandled");
        assertThat(json.path("version").asString()).isEqualTo("1.0");
        assertThat(Instant.parse(json.path("timestamp").asString()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        JsonNode batch = json.path("DDBStreamBatchInfo");
        List<String> numbers = stream.sequenceNumbers("a1", "a2");
        assertThat(batch.path("shardId").asString()).startsWith("shardId-");
        assertThat(batch.path("startSequenceNumber").asString()).isEqualTo(numbers.get(0));
        assertThat(batch.path("endSequenceNumber").asString()).isEqualTo(numbers.get(1));
        assertThat(batch.path("batchSize").asInt()).isEqualTo(2);
        assertThat(batch.path("streamArn").asString()).isEqualTo(stream.arn());
        assertThat(batch.path("approximateArrivalOfFirstRecord").asString()).endsWith("Z");
        assertThat(batch.path("approximateArrivalOfLastRecord").asString()).endsWith("Z");
    }

    @Test
    void it_is_not_told_what_the_records_hold() {
        stream.putText("a1", "secret");
        deliveries.poisonedBy("a1");

        stream.deliver(deliveries, settings(ONCE, this::note));

        assertThat(told).hasSize(1).allSatisfy(json -> assertThat(json).doesNotContain("secret"));
    }

    @Test
    void a_destination_that_fails_is_told_again_and_nothing_passes_it_by() {
        stream.put("a1", "a2", "a3");
        deliveries.poisonedBy("a1");
        List<Integer> deliveredWhenTold = new ArrayList<>();
        AtomicInteger tries = new AtomicInteger();
        FailureDestination hesitant =
                (arn, json) -> {
                    deliveredWhenTold.add(deliveries.batches().size());
                    if (tries.incrementAndGet() < 4) {
                        throw new IllegalStateException("no such queue yet");
                    }
                    note(arn, json);
                };

        stream.deliver(deliveries, settings(ONCE, hesitant));

        assertThat(told).hasSize(1);
        assertThat(deliveredWhenTold).containsExactly(1, 1, 1, 1);
        assertThat(deliveries.batches()).containsExactly(List.of("a1", "a2"), List.of("a3"));
    }

    @Test
    void what_nobody_was_told_of_is_not_behind_the_checkpoint() {
        stream.put("a1", "a2", "a3");
        deliveries.poisonedBy("a1");
        Checkpoints checkpoints = Checkpoints.inMemory();
        AtomicInteger tries = new AtomicInteger();
        FailureDestination closed =
                (_, _) -> {
                    tries.incrementAndGet();
                    throw new IllegalStateException("closed");
                };
        try (StreamPoller _ =
                stream.poll(deliveries, settings(ONCE, closed).withCheckpoints(checkpoints))) {
            await().atMost(EntryStream.PATIENCE).until(() -> tries.get() > 2);
        }

        Deliveries afterwards = new Deliveries();
        stream.deliver(afterwards, EntryStream.QUICK.withCheckpoints(checkpoints));

        assertThat(afterwards.ids()).containsExactly("a1", "a2", "a3");
    }
}
