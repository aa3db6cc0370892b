package dev.tandem.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

class AlternationTest {

    private static final Duration ENOUGH = Duration.ofMinutes(1);

    private final Queue<String> called = new ConcurrentLinkedQueue<>();

    @Test
    void arms_take_turns_and_each_round_begins_with_another() throws Exception {
        Bench bench = new Bench("test", Bench.Time.QUICK, ENOUGH);

        alternate(
                bench,
                new Rounds("turns", 1, 0, 2, 1, 3, Rounds.Processor.THREAD),
                arm("a"),
                arm("b"));

        assertThat(String.join("", called)).isEqualTo("aabb" + "aabb" + "bbaa" + "aabb");
    }

    @Test
    void each_block_has_its_figures_and_the_warm_up_has_none() throws Exception {
        Bench bench = new Bench("test", Bench.Time.QUICK, ENOUGH);

        alternate(bench, Rounds.closedLoop("blocks", 4, 5, 2, 3), arm("a"), arm("b"));

        assertThat(called).hasSize(2 * 4 * 5 * (2 + 3));
        assertThat(bench.figures()).containsOnlyKeys("a", "b");
        assertThat(bench.figures().values())
                .allSatisfy(arm ->
                        assertThat(arm)
                                .containsOnlyKeys(
                                        Measure.P50, Measure.P99, Measure.CPU, Measure.RATE)
                                .allSatisfy((_, blocks) -> assertThat(blocks).hasSize(3)));
    }

    @Test
    void what_a_client_calls_as_it_enters_a_block_is_not_counted() throws Exception {
        Bench bench = new Bench("test", Bench.Time.QUICK, ENOUGH);

        bench.alternate(
                List.of(
                        new ArmsInTurn(
                                Rounds.closedLoop("entered", 1, 2, 1, 3).entered(),
                                List.of(slowEachThird("entered"))),
                        new ArmsInTurn(
                                Rounds.closedLoop("counted", 1, 3, 1, 3),
                                List.of(slowEachThird("counted")))));

        assertThat(called).filteredOn("entered"::equals).hasSize(3 * (1 + 3));
        assertThat(slowest(bench, "entered"))
                .hasSize(3)
                .allSatisfy(millis ->
                        assertThat(millis).isLessThan(Collections.min(slowest(bench, "counted"))));
    }

    /** The first of three calls takes a while. */
    private Arm slowEachThird(String name) {
        AtomicInteger calls = new AtomicInteger();
        return Arm.of(
                name,
                () -> {
                    called.add(name);
                    if (calls.getAndIncrement() % 3 == 0) {
                        Thread.sleep(200);
                    }
                });
    }

    private static List<Double> slowest(Bench bench, String arm) {
        return requireNonNull(requireNonNull(bench.figures().get(arm)).get(Measure.P99));
    }

    @Test
    void a_try_calls_each_arm_a_few_times_only() throws Exception {
        Bench bench = new Bench("test", Bench.Time.TRY, ENOUGH);

        alternate(bench, Rounds.closedLoop("try", 2, 100, 100, 100), arm("a"));

        assertThat(called).hasSize(2 * 2 * 3);
        assertThat(bench.figures().get("a")).isNotEmpty();
    }

    @Test
    void quick_rows_whose_time_is_over_keep_as_many_rounds_as_make_an_interval() throws Exception {
        Rounds wanted = Rounds.closedLoop("late", 1, 1, 0, 20);
        Bench quick = new Bench("test", Bench.Time.QUICK, Duration.ZERO);
        Bench full = new Bench("test", Bench.Time.FULL, ENOUGH);

        alternate(quick, wanted, arm("a"), arm("b"));
        alternate(full, wanted, arm("c"));

        assertThat(quick.figures().get("a")).allSatisfy((_, kept) -> assertThat(kept).hasSize(6));
        assertThat(quick.figures().get("b")).allSatisfy((_, kept) -> assertThat(kept).hasSize(6));
        assertThat(full.figures().get("c")).allSatisfy((_, kept) -> assertThat(kept).hasSize(20));
    }

    @Test
    void all_rows_end_in_their_time_too() throws Exception {
        Bench bench = new Bench("test", Bench.Time.FULL, Duration.ZERO);

        alternate(bench, Rounds.closedLoop("late", 1, 1, 0, 20), arm("a"));

        assertThat(bench.figures().get("a")).allSatisfy((_, kept) -> assertThat(kept).hasSize(6));
    }

    @Test
    void rounds_of_a_suite_s_own_are_due_until_the_time_is_over_and_six_of_them_always() {
        Bench there = new Bench("test", Bench.Time.FULL, ENOUGH);
        Bench over = new Bench("test", Bench.Time.FULL, Duration.ZERO);
        Bench few = new Bench("test", Bench.Time.TRY, ENOUGH);

        assertThat(due(there)).isEqualTo(20);
        assertThat(due(over)).isEqualTo(6);
        assertThat(due(few)).isEqualTo(2);
    }

    @Test
    void a_try_takes_all_rows_as_a_full_run_does() {
        assertThat(new Bench("test", Bench.Time.TRY, ENOUGH).hasAllRows()).isTrue();
        assertThat(new Bench("test", Bench.Time.FULL, ENOUGH).hasAllRows()).isTrue();
        assertThat(new Bench("test", Bench.Time.QUICK, ENOUGH).hasAllRows()).isFalse();
    }

    private static long due(Bench bench) {
        return IntStream.iterate(1, round -> bench.isDue(round, 20), round -> round + 1).count();
    }

    @Test
    void the_time_is_shared_among_all_that_are_to_alternate() throws Exception {
        Rounds wanted = Rounds.closedLoop("slow", 1, 1, 0, 1000);
        Bench bench = new Bench("test", Bench.Time.QUICK, Duration.ofSeconds(2));

        bench.alternate(
                List.of(
                        new ArmsInTurn(wanted, List.of(Arm.of("a", () -> Thread.sleep(10)))),
                        new ArmsInTurn(wanted, List.of(Arm.of("b", () -> Thread.sleep(10))))));

        assertThat(bench.figures().get("b"))
                .allSatisfy((_, kept) -> assertThat(kept).hasSizeGreaterThan(6));
    }

    @Test
    void all_that_a_suite_alternates_is_warm_before_any_of_it_is_measured() throws Exception {
        Bench bench = new Bench("test", Bench.Time.FULL, ENOUGH);

        bench.alternate(
                List.of(
                        new ArmsInTurn(Rounds.closedLoop("first", 1, 1, 4, 2), List.of(arm("a"))),
                        new ArmsInTurn(Rounds.closedLoop("then", 1, 1, 3, 2), List.of(arm("b"))),
                        new ArmsInTurn(Rounds.rehearsal("rehearsal", 100), List.of(arm("-")))));

        List<String> calls = List.copyOf(called);
        List<String> warmUp = calls.subList(0, calls.size() - 4);
        assertThat(warmUp).filteredOn("a"::equals).hasSize(4);
        assertThat(warmUp).filteredOn("b"::equals).hasSize(3);
        assertThat(warmUp).filteredOn("-"::equals).hasSize(100);
        assertThat(bench.figures()).containsOnlyKeys("a", "b");
    }

    @Test
    void it_warms_up_to_the_end_though_the_time_is_over() throws Exception {
        Bench bench = new Bench("test", Bench.Time.QUICK, Duration.ZERO);

        alternate(bench, Rounds.closedLoop("late", 1, 1, 9, 20), arm("a"));

        assertThat(called).hasSize(9 + 6);
    }

    @Test
    void rounds_of_all_that_a_suite_alternates_take_turns() throws Exception {
        Rounds wanted = Rounds.closedLoop("turns", 1, 1, 0, 20);
        Bench bench = new Bench("test", Bench.Time.FULL, ENOUGH);

        bench.alternate(
                List.of(
                        new ArmsInTurn(wanted, List.of(slow("a"))),
                        new ArmsInTurn(wanted, List.of(slow("b")))));

        List<String> calls = List.copyOf(called);
        assertThat(calls.indexOf("b")).isLessThan(calls.lastIndexOf("a"));
        assertThat(calls.indexOf("a")).isLessThan(calls.lastIndexOf("b"));
    }

    private Arm slow(String name) {
        return Arm.of(
                name,
                () -> {
                    called.add(name);
                    Thread.sleep(5);
                });
    }

    @Test
    void a_suite_hands_over_all_that_it_alternates_at_once() throws Exception {
        Bench bench = new Bench("test", Bench.Time.QUICK, ENOUGH);
        alternate(bench, Rounds.closedLoop("once", 1, 1, 0, 1), arm("a"));

        assertThatThrownBy(() -> alternate(bench, Rounds.closedLoop("again", 1, 1, 0, 1), arm("b")))
                .hasMessageStartingWith("test alternates twice: hand over all of it at once");
    }

    @Test
    void what_is_no_figure_is_not_kept() {
        Bench bench = new Bench("test", Bench.Time.QUICK, ENOUGH);

        assertThatThrownBy(() -> bench.keep("a", Measure.CPU, 0))
                .hasMessage("CPU of 'a': 0.0 is no figure, it has to be more than nothing");
        assertThatThrownBy(() -> bench.keep("a", Measure.RATE, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(bench.figures()).isEmpty();
    }

    @Test
    void processor_time_of_the_process_is_told_in_less_than_ten_milliseconds() throws Exception {
        Bench bench = new Bench("test", Bench.Time.QUICK, ENOUGH);

        alternate(bench, Rounds.closedLoop("short", 1, 1, 0, 50), arm("a"));

        assertThat(requireNonNull(requireNonNull(bench.figures().get("a")).get(Measure.CPU)))
                .allSatisfy(micros -> assertThat(micros).isPositive());
    }

    @Test
    void clients_call_at_once_each_under_its_number() throws Exception {
        Set<Integer> clients = ConcurrentHashMap.newKeySet();
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        Arm arm =
                new Arm(
                        "a",
                        client -> {
                            clients.add(client);
                            threads.add(Thread.currentThread());
                            // until all have come
                            while (threads.size() < 3) {
                                Thread.onSpinWait();
                            }
                        });

        alternate(
                new Bench("test", Bench.Time.QUICK, ENOUGH),
                Rounds.closedLoop("c", 3, 2, 0, 1),
                arm);

        assertThat(clients).containsExactlyInAnyOrder(0, 1, 2);
    }

    @Test
    void what_takes_processor_time_is_told_and_what_waits_is_not() throws Exception {
        Bench bench = new Bench("test", Bench.Time.QUICK, ENOUGH);
        Arm works = Arm.of("works", AlternationTest::work);
        Arm waits = Arm.of("waits", () -> Thread.sleep(5));

        alternate(bench, new Rounds("cpu", 1, 0, 3, 0, 1, Rounds.Processor.THREAD), works, waits);

        assertThat(processor(bench, "works")).isGreaterThan(10 * processor(bench, "waits"));
    }

    private static double processor(Bench bench, String arm) {
        return requireNonNull(requireNonNull(bench.figures().get(arm)).get(Measure.CPU)).getFirst();
    }

    private static void work() {
        double sum = 0;
        for (int i = 0; i < 30_000_000; i++) {
            sum += Math.sqrt(i);
        }
        if (sum < 0) {
            throw new AssertionError(sum);
        }
    }

    private static void alternate(Bench bench, Rounds rounds, Arm... arms) throws Exception {
        bench.alternate(List.of(new ArmsInTurn(rounds, List.of(arms))));
    }

    private Arm arm(String name) {
        return Arm.of(name, () -> called.add(name));
    }
}
