package dev.tandem.readmodel.rebuild;

import static dev.tandem.readmodel.sentence.Word.word;
import static dev.tandem.readmodel.sentence.Word.words;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.result.QueryResult;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.sentence.Word;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** What others do while rows that were made beside the live ones are merged into these. */
class MergeTest {

    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration LONG = Duration.ofSeconds(60);

    private final SentenceReadModel model = new SentenceReadModel();
    private final AtomicInteger pages = new AtomicInteger();

    @BeforeEach
    void record() {
        deliver(each("s", 20, 1));
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Test
    void however_many_go_on_while_it_waits_for_its_lock_nothing_is_lost() {
        assertNothingIsLostWhileItWaits();
    }

    private void assertNothingIsLostWhileItWaits() {
        deliver(each("a", 600, 1));
        model.jdbc().update("UPDATE sentence SET text = 'wrong' WHERE id LIKE 'a%'");
        CountDownLatch isRebuilt = new CountDownLatch(1);
        CountDownLatch hasWritten = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        CompletableFuture<Integer> late =
                inBackground(() ->
                        model.transactions()
                                .execute(_ -> {
                                    await(isRebuilt);
                                    deliver(each("a", 600, 2));
                                    deliver(each("b", 300, 1));
                                    hasWritten.countDown();
                                    await(mayCommit);
                                    return 900;
                                }));

        CompletableFuture<RebuildReport> rebuild =
                inBackground(() ->
                        blueGreen(_ -> {
                            if (pages.incrementAndGet() == 62) {
                                isRebuilt.countDown();
                                await(hasWritten);
                            }
                        }));
        Awaitility.await("the merge to wait").atMost(LONG).until(this::isSomebodyWaiting);
        mayCommit.countDown();

        assertThat(late).succeedsWithin(LONG);
        assertThat(rebuild).succeedsWithin(LONG);
        assertThat(rebuild.join().finished()).as("%s", rebuild.join()).isTrue();
        assertThat(texts("a%")).hasSize(600).containsOnly("1 2");
        assertThat(texts("b%")).hasSize(300).containsOnly("1");
    }

    @Test
    void where_transactions_are_serializable_unless_told_otherwise_nothing_is_lost_either() {
        String name = model.texts("SELECT current_database()").getFirst();
        model.jdbc()
                .execute(
                        "ALTER DATABASE \"%s\" SET default_transaction_isolation = serializable"
                                .formatted(name));
        model.newConnections();

        assertNothingIsLostWhileItWaits();
    }

    @Test
    void readers_go_on_and_see_the_old_rows_or_the_new_ones() {
        model.jdbc().update("UPDATE sentence SET text = 'old'");
        CountDownLatch hasRead = new CountDownLatch(1);
        CountDownLatch isMerged = new CountDownLatch(1);
        CompletableFuture<List<String>> reader =
                inBackground(() -> {
                    var snapshot = model.transactions();
                    snapshot.setReadOnly(true);
                    snapshot.setIsolationLevelName("ISOLATION_REPEATABLE_READ");
                    return snapshot.execute(_ -> {
                        List<String> before = new ArrayList<>(texts("s%"));
                        hasRead.countDown();
                        await(isMerged);
                        before.addAll(texts("s%"));
                        return before;
                    });
                });
        await(hasRead);

        assertThat(blueGreen(_ -> {}).finished()).as("it waits for no reader").isTrue();
        isMerged.countDown();

        assertThat(reader).succeedsWithin(LONG);
        assertThat(reader.join()).hasSize(40).containsOnly("old");
        assertThat(texts("s%")).containsOnly("1");
    }

    @Test
    void a_writer_that_does_not_end_is_waited_for_in_vain_and_the_next_call_goes_on() {
        model.jdbc().update("UPDATE sentence SET text = 'wrong'");
        CountDownLatch holds = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        CompletableFuture<Integer> writer =
                inBackground(() ->
                        model.transactions()
                                .execute(_ -> {
                                    model.jdbc()
                                            .update(
                                                    "UPDATE sentence SET id = id WHERE id ="
                                                            + " 's001'");
                                    holds.countDown();
                                    await(mayEnd);
                                    return 1;
                                }));
        await(holds);

        RebuildReport inVain = report(RebuildRequest.of("blue-green", 1, 4), _ -> {});

        assertThat(inVain.finished()).isFalse();
        // a machine that is busy may not come so far in that time
        assertThat(inVain.detail())
                .containsAnyOf("the tables of sentence are in use", "the time of this call ended")
                .endsWith("call again to go on");
        assertThat(texts("s%")).containsOnly("wrong");
        mayEnd.countDown();
        assertThat(writer).succeedsWithin(LONG);
        assertThat(blueGreen(_ -> {}).finished()).isTrue();
        assertThat(texts("s%")).containsOnly("1");
    }

    @Test
    void poison_that_arrives_late_is_named_and_holds_up_nobody() {
        model.jdbc().update("UPDATE sentence SET text = 'wrong' WHERE id > 's004'");

        RebuildReport report =
                blueGreen(_ -> {
                    if (pages.incrementAndGet() == 2) {
                        // its row moved on all the same, as that of mended code does
                        model.log().record(List.of(word("s000", 2, "poison")));
                        model.jdbc()
                                .update(
                                        "UPDATE sentence SET text = '1 more', last_sequence_number"
                                                + " = 2 WHERE id = 's000'");
                    }
                });

        assertThat(report.finished()).as("%s", report).isTrue();
        assertThat(report.failures()).containsOnlyKeys("s000");
        assertThat(model.text("s000")).isEqualTo("1 more");
        assertThat(texts("s%")).doesNotContain("wrong");
    }

    private RebuildReport blueGreen(Consumer<Set<String>> interrupt) {
        return report(RebuildRequest.of("blue-green", 1, null), interrupt);
    }

    private RebuildReport report(RebuildRequest request, Consumer<Set<String>> interrupt) {
        return ((QueryResult.Found<RebuildReport>) model.rebuild(LEASE, interrupt).rebuild(request))
                .view();
    }

    private List<StreamEvent<Word>> each(String prefix, int number, long event) {
        List<StreamEvent<Word>> events = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            events.addAll(words(prefix + "%03d".formatted(i), event, event));
        }
        return events;
    }

    /** Recorded first, as by a command; delivered then, as by a stream. */
    private void deliver(List<StreamEvent<Word>> events) {
        model.log().record(events);
        assertThat(model.updater().handle(events)).isEmpty();
    }

    private List<String> texts(String like) {
        return model.texts("SELECT text FROM sentence WHERE id LIKE '%s'".formatted(like));
    }

    private boolean isSomebodyWaiting() {
        return !model.texts(
                        """
                        SELECT pid FROM pg_locks JOIN pg_database d
                            ON d.oid = database AND d.datname = current_database()
                         WHERE NOT granted
                        """)
                .isEmpty();
    }

    private static <T> CompletableFuture<T> inBackground(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Thread::startVirtualThread);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
