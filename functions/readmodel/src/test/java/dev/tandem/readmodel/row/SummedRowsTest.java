package dev.tandem.readmodel.row;

import static dev.tandem.readmodel.row.Letters.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.projection.RowStore;
import dev.tandem.readmodel.row.Letters.Count;
import dev.tandem.readmodel.sentence.SentenceReadModel;
import dev.tandem.readmodel.update.ReadModelUpdater;
import dev.tandem.testkit.concurrent.Concurrently;
import dev.tandem.testkit.projection.RowStoreContract;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;

class SummedRowsTest extends RowStoreContract<Letters> {

    private static final long SEED = 20_261_125;

    private final SentenceReadModel model = new SentenceReadModel();
    private final RecordRowStore<Letters> words =
            new RecordRowStore<>(model.jdbc(), "letters", Letters.class);
    private final RecordSums<Count> counts =
            new RecordSums<>(model.jdbc(), "letter_count", Count.class);
    private final List<StreamEvent<String>> recorded =
            Collections.synchronizedList(new ArrayList<>());

    @BeforeEach
    void createTables() {
        model.jdbc().execute(Letters.TABLES);
    }

    @AfterEach
    void close() {
        model.close();
    }

    @Override
    protected RowStore<Letters> store() {
        return new SummedRows<>(words, Letters::counts, counts);
    }

    @Override
    protected <T> T inTransaction(Supplier<T> work) {
        return Objects.requireNonNull(model.transactions().<T>execute(_ -> work.get()));
    }

    @Override
    protected Letters empty(String wordId) {
        return Letters.PROJECTION.empty(wordId);
    }

    @Override
    protected Letters value(String wordId, int version) {
        return Letters.ofVersion(wordId, version);
    }

    @Test
    void sums_follow_the_rows_of_all_aggregates() {
        deliver(List.of(event("a", 1, "+x"), event("b", 1, "+x"), event("b", 2, "+y")));
        deliver(List.of(event("a", 2, "-x"), event("a", 3, "+y")));

        assertThat(counts.all()).containsExactly(new Count("x", 1), new Count("y", 2));
        assertThat(counts.find("y")).contains(new Count("y", 2));
        assertThat(counts.find("z")).isEmpty();
    }

    @Test
    void an_event_that_comes_again_is_summed_once() {
        deliver(List.of(event("a", 1, "+x")));
        deliver(List.of(event("a", 1, "+x"), event("a", 2, "+x"), event("a", 1, "+x")));

        assertThat(counts.all()).containsExactly(new Count("x", 2));
    }

    @Test
    void what_fails_is_in_no_sum() {
        model.jdbc().execute("ALTER TABLE letter_count ADD CHECK (times < 3)");
        deliver(List.of(event("a", 1, "+x"), event("b", 1, "+x")));

        assertThat(updater().handle(List.of(event("a", 2, "+x"), event("c", 1, "+y"))))
                .containsOnlyKeys("a");

        assertThat(counts.all()).containsExactly(new Count("x", 2), new Count("y", 1));
        assertThat(words.find("a").orElseThrow().lastSequenceNumber()).isEqualTo(1);
    }

    @Test
    void a_word_that_is_rebuilt_stays_in_the_sums_once() {
        deliver(List.of(event("a", 1, "+x"), event("a", 2, "+y"), event("b", 1, "+x")));

        assertThat(updater().rebuild(new TreeSet<>(List.of("a", "b")))).isEmpty();

        assertThat(counts.all()).containsExactly(new Count("x", 2), new Count("y", 1));
    }

    @Test
    void many_updaters_that_share_letters_lose_none() {
        Random random = new Random(SEED);
        List<List<StreamEvent<String>>> histories =
                IntStream.range(0, 40).mapToObj(word -> history("w" + word, random)).toList();
        histories.forEach(recorded::addAll);

        Concurrently.run(
                8,
                member ->
                        updater()
                                .handle(
                                        histories.stream()
                                                .filter(history ->
                                                        shares(member, history.getFirst()))
                                                .flatMap(List::stream)
                                                .toList()));
        histories.forEach(history -> assertThat(updater().handle(history)).isEmpty());

        assertThat(words.all()).as("seed %d", SEED).hasSize(40);
        assertThat(counts.differences(parts())).as("seed %d", SEED).isEmpty();
    }

    @Test
    void sums_that_are_not_those_of_the_rows_are_named() {
        deliver(List.of(event("a", 1, "+x"), event("b", 1, "+y"), event("b", 2, "+z")));
        model.jdbc().update("UPDATE letter_count SET times = 5 WHERE letter = 'z'");
        model.jdbc().update("DELETE FROM letter_count WHERE letter = 'x'");

        assertThat(counts.differences(parts())).containsExactly("x", "z");
    }

    private List<Count> parts() {
        return words.all().values().stream().flatMap(row -> row.value().counts().stream()).toList();
    }

    /** Two of the eight have it. */
    private static boolean shares(int member, StreamEvent<String> first) {
        return Math.floorMod(first.aggregateId().hashCode(), 4) == member % 4;
    }

    private static List<StreamEvent<String>> history(String word, Random random) {
        return IntStream.rangeClosed(1, 5)
                .mapToObj(number -> event(word, number, "+" + (char) ('a' + random.nextInt(6))))
                .toList();
    }

    private void deliver(List<StreamEvent<String>> events) {
        recorded.addAll(events);
        assertThat(updater().handle(events)).isEmpty();
    }

    private ReadModelUpdater<String> updater() {
        EventLog<String> log =
                (id, after, upTo) ->
                        recorded.stream()
                                .filter(event -> event.aggregateId().equals(id))
                                .filter(event ->
                                        event.sequenceNumber() > after
                                                && event.sequenceNumber() <= upTo)
                                .distinct()
                                .toList();
        return new ReadModelUpdater<>(
                store(), Letters.PROJECTION, log, model.transactions(), _ -> {});
    }
}
