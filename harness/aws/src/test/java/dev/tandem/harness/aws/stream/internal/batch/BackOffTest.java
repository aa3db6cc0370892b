package dev.tandem.harness.aws.stream.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;

class BackOffTest {

    private static final Duration HOUR = Duration.ofHours(1);

    @Test
    void nothing_is_held_up_before_the_first_failure() {
        assertThat(new BackOff(HOUR, HOUR).isOver()).isTrue();
    }

    @Test
    void a_failure_holds_up() {
        BackOff backOff = new BackOff(HOUR, HOUR);

        backOff.failed();

        assertThat(backOff.isOver()).isFalse();
    }

    @Test
    void a_pause_is_never_longer_than_the_longest() {
        BackOff backOff = new BackOff(Duration.ZERO, Duration.ofNanos(1));

        for (int failures = 0; failures < 100; failures++) {
            backOff.failed();
        }

        assertThat(backOff.isOver()).isTrue();
    }
}
