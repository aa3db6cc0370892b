package dev.tandem.harness.aws.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** AWS Lambda Developer Guide, Error handling for DynamoDB event sources. */
class FailuresTest {

    private static final DeliveryRules RULES = DeliveryRules.defaults();

    private final EntryStream stream = new EntryStream();
    private final Deliveries deliveries = new Deliveries();

    @AfterEach
    void close() {
        stream.close();
    }

    private void deliver(DeliveryRules rules) {
        stream.deliver(deliveries, EntryStream.QUICK.withRules(rules));
    }

    @Guarantee(
            area = Area.MAPPING,
            aws = "A function error delivers the whole batch again",
            source = "Lambda Developer Guide, Error handling for DynamoDB event sources")
    @Test
    void a_function_error_delivers_the_whole_batch_again() {
        stream.put("a1", "a2", "a3");
        deliveries.thenFail(2);

        deliver(RULES);

        List<String> batch = List.of("a1", "a2", "a3");
        assertThat(deliveries.batches()).containsExactly(batch, batch, batch);
    }

    @Test
    void without_a_limit_a_batch_is_tried_for_as_long_as_it_takes() {
        stream.put("a1");
        deliveries.thenFail(40);

        deliver(RULES);

        assertThat(deliveries.ids()).hasSize(41);
    }

    @Guarantee(
            area = Area.MAPPING,
            aws = "After MaximumRetryAttempts retries a batch is given up, and its shard goes on",
            source = "Lambda API Reference, CreateEventSourceMapping")
    @Test
    void after_its_retries_a_batch_is_given_up_and_the_shard_goes_on() {
        stream.put("a1", "a2", "a3");
        deliveries.poisonedBy("a2");

        stream.deliver(
                deliveries, EntryStream.QUICK.withBatchSize(1).withRules(RULES.withRetries(2)));

        assertThat(deliveries.ids()).containsExactly("a1", "a2", "a2", "a2", "a3");
    }

    @Test
    void with_no_retries_a_batch_is_tried_once() {
        stream.put("a1", "a2");
        deliveries.poisonedBy("a1");

        stream.deliver(
                deliveries, EntryStream.QUICK.withBatchSize(1).withRules(RULES.withRetries(0)));

        assertThat(deliveries.ids()).containsExactly("a1", "a2");
    }

    @Guarantee(
            area = Area.MAPPING,
            aws = "Records older than MaximumRecordAgeInSeconds are given up",
            source = "Lambda API Reference, CreateEventSourceMapping")
    @Test
    void records_that_are_too_old_are_given_up_without_a_call() {
        stream.put("a1", "a2");

        stream.deliver(
                deliveries,
                EntryStream.QUICK
                        .withRules(RULES.withAge(Duration.ofMinutes(10)))
                        .withClock(() -> Instant.now().plus(Duration.ofMinutes(20))));

        assertThat(deliveries.batches()).isEmpty();
    }

    @Test
    void records_that_are_young_enough_are_delivered() {
        stream.put("a1", "a2");

        stream.deliver(
                deliveries,
                EntryStream.QUICK
                        .withRules(RULES.withAge(Duration.ofMinutes(10)))
                        .withClock(() -> Instant.now().plus(Duration.ofMinutes(5))));

        assertThat(deliveries.ids()).containsExactly("a1", "a2");
    }

    @Guarantee(
            area = Area.MAPPING,
            aws = "BisectBatchOnFunctionError halves a failing batch, and halving uses up no retry",
            source = "Lambda Developer Guide, Error handling for DynamoDB event sources")
    @Test
    void a_failing_batch_is_halved_until_the_poison_is_alone_and_halving_is_no_retry() {
        stream.put("a1", "a2", "a3", "a4");
        deliveries.poisonedBy("a3");

        deliver(RULES.withBisection(true).withRetries(1));

        assertThat(deliveries.batches())
                .containsExactly(
                        List.of("a1", "a2", "a3", "a4"),
                        List.of("a1", "a2"),
                        List.of("a3", "a4"),
                        List.of("a3"),
                        List.of("a3"),
                        List.of("a4"));
    }

    @Guarantee(
            area = Area.MAPPING,
            aws = "Throttled calls do not count against the retries",
            source = "Lambda Developer Guide, Error handling for DynamoDB event sources")
    @Test
    void throttles_use_up_no_retry_and_split_no_batch() {
        stream.put("a1", "a2");
        deliveries.thenThrottle(6).thenFail(1);

        deliver(RULES.withRetries(1));

        assertThat(deliveries.batches()).hasSize(8).containsOnly(List.of("a1", "a2"));
    }

    @Guarantee(
            area = Area.MAPPING,
            aws = "The checkpoint moves only after success: delivery is at least once",
            source = "Lambda Developer Guide, Polling and batching streams")
    @Test
    void the_checkpoint_moves_only_after_success() {
        stream.put("a1", "a2", "a3");
        Checkpoints checkpoints = Checkpoints.inMemory();
        deliveries.poisonedBy("a2");
        PollerSettings settings =
                EntryStream.QUICK.withBatchSize(1).withRules(RULES).withCheckpoints(checkpoints);
        try (StreamPoller _ = stream.poll(deliveries, settings)) {
            await().atMost(EntryStream.PATIENCE)
                    .until(() -> deliveries.ids().stream().filter("a2"::equals).count() > 2);
        }

        Deliveries afterwards = new Deliveries();
        stream.deliver(afterwards, settings);

        assertThat(afterwards.ids()).containsExactly("a2", "a3");
    }

    @Test
    void what_was_given_up_is_not_delivered_after_a_new_start() {
        stream.put("a1", "a2");
        Checkpoints checkpoints = Checkpoints.inMemory();
        deliveries.poisonedBy("a1");
        PollerSettings settings =
                EntryStream.QUICK
                        .withBatchSize(1)
                        .withRules(RULES.withRetries(0))
                        .withCheckpoints(checkpoints);
        stream.deliver(deliveries, settings);

        Deliveries afterwards = new Deliveries();
        stream.deliver(afterwards, settings);

        assertThat(Stream.of(deliveries, afterwards).map(Deliveries::ids))
                .containsExactly(List.of("a1", "a2"), List.of());
    }
}
