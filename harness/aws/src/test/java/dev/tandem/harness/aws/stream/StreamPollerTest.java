package dev.tandem.harness.aws.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tandem.harness.aws.fault.FaultyDynamoDb;
import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.harness.testing.Notes;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

class StreamPollerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final PollerSettings QUICK =
            PollerSettings.defaults()
                    .withIntervals(
                            new PollingIntervals(
                                    Duration.ofMillis(10),
                                    Duration.ofMillis(10),
                                    Duration.ofMillis(50)));

    private final String accessKey = DynamoDbAccess.freshKey();
    private final DynamoDbClient client = DynamoDbLocal.shared().client(accessKey);
    private final FaultyDynamoDb faulty =
            FaultyDynamoDb.inFrontOf(DynamoDbLocal.shared().endpoint());
    private final DynamoDbStreamsClient streams =
            new DynamoDbAccess(faulty.endpoint(), accessKey).streamsClient();
    private final Notes notes = Notes.in(client);
    private final Deliveries deliveries = new Deliveries();

    @AfterEach
    void close() {
        streams.close();
        faulty.close();
        client.close();
    }

    @Test
    void what_was_written_before_the_start_is_delivered_too_and_in_order() {
        notes.put("a");
        notes.put("b");
        try (StreamPoller poller = poll(QUICK)) {
            notes.put("c");
            poller.awaitIdle(PATIENCE);

            assertThat(deliveries.ids()).containsExactly("a", "b", "c");
        }
    }

    @Test
    void no_batch_is_larger_than_its_size() {
        notes.putTogether("a", "b", "c", "d", "e");
        try (StreamPoller poller = poll(QUICK.withBatchSize(2))) {
            poller.awaitIdle(PATIENCE);

            assertThat(deliveries.batches())
                    .containsExactly(List.of("a", "b"), List.of("c", "d"), List.of("e"));
        }
    }

    @Test
    void a_batch_that_fails_comes_again_until_it_succeeds() {
        notes.putTogether("a", "b");
        deliveries.thenFail(3);
        try (StreamPoller poller = poll(QUICK)) {
            poller.awaitIdle(PATIENCE);

            List<String> batch = List.of("a", "b");
            assertThat(deliveries.batches()).containsExactly(batch, batch, batch, batch);
        }
    }

    @Test
    void an_error_fails_a_batch_as_an_exception_does() {
        notes.put("a");
        deliveries.thenAnswer(event -> {
            throw new StackOverflowError();
        });
        try (StreamPoller poller = poll(QUICK)) {
            poller.awaitIdle(PATIENCE);

            assertThat(deliveries.ids()).containsExactly("a", "a");
        }
    }

    @Test
    void from_the_item_that_is_reported_everything_comes_again_and_nothing_before() {
        notes.putTogether("a", "b", "c", "d");
        deliveries.thenReport("c").thenReport("c");
        try (StreamPoller poller = poll(QUICK)) {
            poller.awaitIdle(PATIENCE);

            assertThat(deliveries.batches())
                    .containsExactly(
                            List.of("a", "b", "c", "d"), List.of("c", "d"), List.of("c", "d"));
        }
    }

    @Test
    void only_what_succeeded_is_checkpointed() {
        notes.putTogether("a", "b");
        Checkpoints checkpoints = Checkpoints.inMemory();
        deliveries.thenReport("b").thenFail(1000);
        try (StreamPoller _ = poll(QUICK.withCheckpoints(checkpoints))) {
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(deliveries.batches()).hasSizeGreaterThan(2));
        }

        Deliveries afterwards = new Deliveries();
        try (StreamPoller poller =
                StreamPoller.start(
                        streams,
                        notes.streamArn(),
                        afterwards,
                        QUICK.withCheckpoints(checkpoints))) {
            poller.awaitIdle(PATIENCE);
        }

        assertThat(afterwards.ids()).containsExactly("b");
    }

    @Test
    void a_pause_begins_when_the_delivery_in_flight_has_ended() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        deliveries.thenAnswer(event -> {
            begun.countDown();
            goOn.await();
            ended.set(true);
            return null;
        });
        notes.put("a");
        try (StreamPoller poller = poll(QUICK)) {
            begun.await();
            CompletableFuture<Boolean> endedWhenPaused =
                    CompletableFuture.runAsync(poller::pause).thenApply(_ -> ended.get());
            assertThat(endedWhenPaused).isNotDone();
            goOn.countDown();

            assertThat(endedWhenPaused).succeedsWithin(PATIENCE).isEqualTo(true);
        }
    }

    @Test
    void nothing_is_delivered_during_a_pause_and_everything_after_it() {
        try (StreamPoller poller = poll(QUICK)) {
            poller.pause();
            notes.put("a");
            assertThatThrownBy(() -> poller.awaitIdle(Duration.ofMillis(100)))
                    .isInstanceOf(StreamNotDeliveredException.class)
                    .hasMessageContaining("the poller is paused");
            assertThat(deliveries.ids()).isEmpty();

            poller.resume();
            poller.awaitIdle(PATIENCE);

            assertThat(deliveries.ids()).containsExactly("a");
        }
    }

    @Test
    void a_replay_delivers_everything_again() {
        notes.putTogether("a", "b");
        try (StreamPoller poller = poll(QUICK)) {
            poller.awaitIdle(PATIENCE);

            poller.replay();
            poller.awaitIdle(PATIENCE);

            assertThat(deliveries.ids()).containsExactly("a", "b", "a", "b");
        }
    }

    @Test
    void waiting_in_vain_tells_where_the_poller_stands() {
        notes.putTogether("a", "b");
        deliveries.thenFail(1000);
        try (StreamPoller poller = poll(QUICK)) {
            await().atMost(PATIENCE).until(() -> deliveries.batches().size() > 1);

            assertThatThrownBy(() -> poller.awaitIdle(Duration.ofMillis(300)))
                    .isInstanceOf(StreamNotDeliveredException.class)
                    .hasMessageContaining(notes.streamArn())
                    .hasMessageContaining("PT0.3S")
                    .hasMessageContaining("delivered up to nothing, 2 records are waiting")
                    .hasMessageContaining("IllegalStateException");
        }
    }

    @Test
    void waiting_for_what_is_there_ends_though_more_keeps_coming() {
        AtomicBoolean enough = new AtomicBoolean();
        try (StreamPoller poller = poll(QUICK)) {
            CompletableFuture<Void> writer =
                    CompletableFuture.runAsync(() -> {
                        for (int i = 0; !enough.get(); i++) {
                            notes.put("n" + i);
                        }
                    });
            notes.put("asked for");

            poller.awaitIdle(PATIENCE);

            assertThat(deliveries.ids()).contains("asked for");
            enough.set(true);
            assertThat(writer).succeedsWithin(PATIENCE);
        }
    }

    @Test
    void an_expired_iterator_is_renewed_where_it_was() {
        notes.put("a");
        try (StreamPoller poller = poll(QUICK)) {
            poller.awaitIdle(PATIENCE);
            faulty.error("GetRecords", 1, 400, "ExpiredIteratorException", "expired");
            notes.put("b");
            poller.awaitIdle(PATIENCE);

            assertThat(deliveries.ids()).containsExactly("a", "b");
            assertThat(faulty.requests("GetShardIterator")).isEqualTo(2);
        }
    }

    @Test
    void behind_a_checkpoint_that_was_trimmed_it_goes_on_with_the_oldest_that_is_there() {
        notes.put("a");
        try (StreamPoller poller = poll(QUICK)) {
            poller.awaitIdle(PATIENCE);
            faulty.error("GetRecords", 1, 400, "TrimmedDataAccessException", "trimmed");
            notes.put("b");
            poller.awaitIdle(PATIENCE);

            assertThat(deliveries.ids()).containsExactly("a", "a", "b");
        }
    }

    @Test
    void a_stream_that_cannot_be_read_for_a_while_loses_nothing() {
        try (StreamPoller poller = poll(QUICK)) {
            poller.awaitIdle(PATIENCE);
            faulty.error("GetRecords", 6, 400, "LimitExceededException", "too many readers");
            notes.put("a");
            poller.awaitIdle(PATIENCE);

            assertThat(deliveries.ids()).containsExactly("a");
        }
    }

    @Test
    void a_stream_that_was_closed_is_delivered_to_its_end() {
        notes.putTogether("a", "b", "c");
        String stream = notes.streamArn();
        client.updateTable(table ->
                table.tableName(Notes.TABLE)
                        .streamSpecification(change -> change.streamEnabled(false)));
        try (StreamPoller poller =
                StreamPoller.start(streams, stream, deliveries, QUICK.withBatchSize(2))) {
            poller.awaitIdle(PATIENCE);

            assertThat(deliveries.ids()).containsExactly("a", "b", "c");
        }
    }

    @Test
    void a_failure_that_lasts_is_logged_once_and_never_quotes_what_was_delivered() {
        notes.put("a");
        deliveries.thenFail(4);
        try (Warnings warnings = new Warnings();
                StreamPoller poller = poll(QUICK)) {
            poller.awaitIdle(PATIENCE);

            assertThat(warnings.messages())
                    .singleElement()
                    .asString()
                    .contains("IllegalStateException")
                    .doesNotContain("secret");
        }
    }

    private StreamPoller poll(PollerSettings settings) {
        return StreamPoller.start(streams, notes.streamArn(), deliveries, settings);
    }
}
