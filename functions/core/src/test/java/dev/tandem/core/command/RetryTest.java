package dev.tandem.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

class RetryTest {

    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void it_stops_at_the_first_final_outcome() {
        var tries = new AtomicInteger();

        int outcome = retry(5).until(tries::incrementAndGet, tried -> tried == 3);

        assertThat(outcome).isEqualTo(3);
        assertThat(pauses).hasSize(2);
    }

    @Test
    void it_gives_up_with_the_last_outcome_after_as_many_tries_as_allowed() {
        var tries = new AtomicInteger();

        int outcome = retry(4).until(tries::incrementAndGet, tried -> false);

        assertThat(outcome).isEqualTo(4);
        assertThat(pauses).hasSize(3);
    }

    @Test
    void an_interrupt_ends_the_tries() {
        var tries = new AtomicInteger();
        Thread.currentThread().interrupt();

        int outcome = retry(4).until(tries::incrementAndGet, tried -> false);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome).isEqualTo(1);
    }

    @Test
    void pauses_grow_with_jitter_up_to_the_cap() {
        var policy = new RetryPolicy(40, Duration.ofMillis(10), Duration.ofMillis(200));
        var random = new Random(1);

        for (int failed = 1; failed < 40; failed++) {
            long limit = Math.min(10L << Math.min(failed - 1, 20), 200);
            for (int i = 0; i < 100; i++) {
                assertThat(policy.pause(failed, random).toMillis()).isBetween(0L, limit);
            }
        }
        assertThat(LongStream.range(0, 1000).map(_ -> policy.pause(10, random).toMillis()))
                .anyMatch(pause -> pause > 150);
    }

    @Test
    void a_policy_that_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> new RetryPolicy(0, Duration.ZERO, Duration.ZERO))
                .hasMessageContaining("at least 1");
        assertThatThrownBy(() -> new RetryPolicy(1, Duration.ofSeconds(2), Duration.ofSeconds(1)))
                .hasMessageContaining("0 ≤ base ≤ cap");
    }

    private Retry retry(int maxAttempts) {
        return new Retry(
                new RetryPolicy(maxAttempts, Duration.ofMillis(1), Duration.ofMillis(1)),
                new Random(1),
                pauses::add);
    }
}
