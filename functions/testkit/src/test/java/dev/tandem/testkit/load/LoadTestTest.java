package dev.tandem.testkit.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.within;

import dev.tandem.core.result.InvalidValueException;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.LongStream;

class LoadTestTest {

    private static final Duration TIME = Duration.ofMillis(300);

    private final LongAdder accepted = new LongAdder();

    @Test
    void each_client_numbers_its_commands_and_the_first_tenth_is_not_counted()
            throws InterruptedException {
        Queue<Long> second = new ConcurrentLinkedQueue<>();
        LongAdder all = new LongAdder();

        LoadReport report =
                LoadTest.of(
                                (client, number) -> {
                                    all.increment();
                                    Thread.sleep(1);
                                    return client != 1 || second.add(number);
                                })
                        .withClients(2)
                        .lasting(TIME)
                        .run();

        assertThat(second)
                .containsExactlyElementsOf(LongStream.range(0, second.size()).boxed().toList());
        assertThat(report.accepted()).isPositive().isLessThan(all.intValue());
        assertThat(report.took()).isGreaterThanOrEqualTo(TIME);
        assertThat(report.p50())
                .isGreaterThanOrEqualTo(Duration.ofMillis(1))
                .isLessThanOrEqualTo(report.p95());
        assertThat(report.p95()).isLessThanOrEqualTo(report.p99());
    }

    @Test
    void an_error_of_one_client_ends_all_of_them() {
        LoadTest test =
                LoadTest.of(
                                (client, _) -> {
                                    assertThat(client).isZero();
                                    Thread.sleep(Duration.ofHours(1));
                                    return true;
                                })
                        .withClients(2)
                        .lasting(Duration.ofHours(1));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(test::run)
                .withCauseInstanceOf(AssertionError.class);
    }

    @Test
    void a_test_that_nobody_waits_for_any_more_ends_its_clients() throws Exception {
        var ended = new CompletableFuture<Throwable>();
        var isAtWork = new CountDownLatch(1);
        LoadTest test =
                LoadTest.of((_, _) -> {
                    isAtWork.countDown();
                    Thread.sleep(Duration.ofHours(1));
                    return true;
                });
        Thread waiting =
                Thread.ofPlatform().daemon().start(() -> ended.complete(catchThrowable(test::run)));
        isAtWork.await();

        waiting.interrupt();

        assertThat(ended.get(1, TimeUnit.MINUTES)).isInstanceOf(InterruptedException.class);
    }

    @Test
    void commands_that_are_refused_and_calls_that_fail_are_no_accepted_ones()
            throws InterruptedException {
        LoadReport report =
                LoadTest.of(
                                (_, number) -> {
                                    Thread.sleep(1);
                                    if (number % 2 == 0) {
                                        throw new IllegalStateException("away");
                                    }
                                    return false;
                                })
                        .lasting(TIME)
                        .measuredBy(Map::of, () -> 0)
                        .run();

        assertThat(report.accepted()).isZero();
        assertThat(report.refused()).isPositive();
        assertThat(report.failed()).isPositive();
        assertThat(report.text()).contains("first: java.lang.IllegalStateException: away");
        assertThat(report.unitsPerCommand()).isEmpty();
        assertThat(report.ceilingOfOneAggregate()).isEmpty();
    }

    @Test
    void of_groups_the_size_is_told_and_the_ceiling_is_that_of_the_busiest_table()
            throws InterruptedException {
        LoadReport report =
                LoadTest.of(
                                (_, _) -> {
                                    Thread.sleep(1);
                                    accepted.increment();
                                    return true;
                                })
                        .lasting(TIME)
                        .measuredBy(
                                () -> Map.of("cart", 0.5 * calls(), "cart_events", 2.0 * calls()),
                                () -> calls() / 4)
                        .run();

        assertThat(report.unitsPerCommand().orElseThrow()).isEqualTo(2.5);
        // the groups at both ends of the time are counted in part
        assertThat(report.groupSize().orElseThrow()).isCloseTo(4, within(20.0 / report.accepted()));
        assertThat(report.ceilingOfOneAggregate().orElseThrow()).isEqualTo(500);
        assertThat(report.text()).contains("2.50 a command", "500 commands/s on one aggregate");
    }

    @Test
    void what_is_no_load_is_refused() {
        LoadTest load = LoadTest.of((_, _) -> true);

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> load.withClients(0))
                .withMessageContaining("field=clients, message=is 0: must be 1 to 1000");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> load.lasting(Duration.ofMillis(99)))
                .withMessageContaining("field=milliseconds, message=is 99: must be 100 to 3600000");
    }

    private long calls() {
        return accepted.sum();
    }
}
