package dev.tandem.readmodel.rebuild;

import static dev.tandem.readmodel.sentence.Word.word;
import static dev.tandem.readmodel.sentence.Word.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tandem.core.result.QueryResult;
import dev.tandem.readmodel.sentence.SentenceReadModel;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** What a call writes that has ended, or that others have long done the work of. */
class LateCallsTest {

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final SentenceReadModel model = new SentenceReadModel();

    @BeforeEach
    void record() {
        for (int i = 0; i < 5; i++) {
            model.log().record(words("s" + i, 1, 2));
        }
    }

    @AfterEach
    void close() {
        model.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"in-place", "blue-green"})
    void a_failure_that_another_call_has_mended_is_none(String mode) {
        model.log().record(List.of(word("bad", 1, "poison")));
        RebuildRequest request = RebuildRequest.of(mode, 1, 20).shared("a");
        AtomicBoolean isFrozen = new AtomicBoolean();
        model.tell(
                batch -> {
                    if (!batch.failed().isEmpty() && !isFrozen.getAndSet(true)) {
                        // no sign of life, from when it has failed to when it would note that
                        model.jdbc()
                                .update(
                                        "UPDATE shared_work_call SET lease_until = now() - interval"
                                                + " '1 hour'");
                        model.mend();
                        assertThat(report(request).finished()).isTrue();
                    }
                },
                _ -> {});

        RebuildReport late = report(request);

        assertThat(isFrozen).isTrue();
        assertThat(late.finished()).as("by the other one").isTrue();
        assertThat(late.failures()).isEmpty();
        assertThat(report(request).failures()).as("of the finished one").isEmpty();
        assertThat(model.text("bad")).isEqualTo("poison");
    }

    @Test
    void a_call_that_has_ended_gives_no_sign_of_life() {
        CountDownLatch isLocked = new CountDownLatch(1);
        CountDownLatch isKilled = new CountDownLatch(1);
        CompletableFuture<Void> locking = new CompletableFuture<>();
        Rebuild killed =
                model.rebuild(
                        Duration.ofSeconds(1),
                        _ -> {
                            Thread.ofPlatform().start(() -> lock(isLocked, isKilled, locking));
                            waitFor(isLocked);
                            // a sign of life is on its way when the call ends
                            await("a sign of life").atMost(LEASE).until(() -> waiting() > 0);
                            isKilled.countDown();
                            throw new IllegalStateException("killed");
                        });

        assertThatThrownBy(() -> killed.rebuild(RebuildRequest.of("in-place", 1, 20)))
                .hasMessageContaining("killed");

        assertThat(locking).succeedsWithin(Duration.ofSeconds(60));
        await("whatever is on its way")
                .during(Duration.ofMillis(500))
                .atMost(LEASE)
                .until(() -> model.texts("SELECT call FROM shared_work_call").isEmpty());
        assertThat(report(RebuildRequest.of("in-place")).finished()).isTrue();
    }

    /** Has the rebuild's row locked until the call would give back its lease, or waits. */
    private void lock(
            CountDownLatch isLocked, CountDownLatch isKilled, CompletableFuture<Void> done) {
        model.transactions()
                .executeWithoutResult(_ -> {
                    model.texts("SELECT owner FROM rebuild FOR UPDATE");
                    isLocked.countDown();
                    waitFor(isKilled);
                    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
                    while (waiting() < 2 && System.nanoTime() < end) {
                        Thread.onSpinWait();
                    }
                });
        done.complete(null);
    }

    private long waiting() {
        return Long.parseLong(
                model.texts(
                                "SELECT count(*)::text FROM pg_stat_activity WHERE datname ="
                                        + " current_database() AND wait_event_type = 'Lock'")
                        .getFirst());
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private RebuildReport report(RebuildRequest request) {
        QueryResult<RebuildReport> result = model.rebuild(LEASE, _ -> {}).rebuild(request);
        assertThat(result).isInstanceOf(QueryResult.Found.class);
        return ((QueryResult.Found<RebuildReport>) result).view();
    }
}
