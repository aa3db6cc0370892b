package dev.tandem.readmodel.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

class CallDeadlineTest {

    private static final Duration LONGEST = Duration.ofMillis(300);

    /** By the clock of an audit, and by that of a rebuild. */
    private static List<Supplier<CallDeadline>> clocks() {
        return List.of(
                () -> new CallDeadline(InstantSource.system(), LONGEST),
                () -> CallDeadline.in(LONGEST));
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void the_first_page_is_waited_for_and_a_later_one_as_long_as_there_is_time(
            Supplier<CallDeadline> begin) {
        CallDeadline deadline = begin.get();
        try (PagesAhead<String> late = pages(new CountDownLatch(1));
                PagesAhead<String> there = pages(new CountDownLatch(0))) {
            assertThat(deadline.allows(late)).as("the first").isTrue();

            deadline.begun();

            assertThat(deadline.allows(there)).isTrue();
            Instant before = Instant.now();
            assertThat(deadline.allows(late)).isFalse();
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(30));
            assertThat(deadline.allows(there)).as("when it is over").isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void where_no_page_follows_nothing_is_waited_for(Supplier<CallDeadline> begin) {
        CallDeadline deadline = begin.get();
        deadline.begun();

        assertThat(deadline.allows(PagesAhead.none())).isTrue();
    }

    @Test
    void a_call_whose_time_is_over_before_its_first_page_does_that_one_all_the_same() {
        CallDeadline deadline = CallDeadline.in(Duration.ZERO);
        try (PagesAhead<String> there = pages(new CountDownLatch(0))) {
            assertThat(deadline.isOver()).isTrue();
            assertThat(deadline.left()).isZero();
            assertThat(deadline.allows(there)).as("the first").isTrue();

            deadline.begun();

            assertThat(deadline.allows(there)).as("the second").isFalse();
        }
    }

    @Test
    void a_call_that_failed_begins_with_no_page() {
        CallDeadline deadline = CallDeadline.in(Duration.ofHours(1));
        deadline.end();

        assertThat(deadline.isOver()).isTrue();
        assertThat(deadline.allows(PagesAhead.none())).isFalse();
    }

    private static PagesAhead<String> pages(CountDownLatch comes) {
        return new PagesAhead<>(
                _ -> {
                    try {
                        comes.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return "page";
                },
                _ -> null,
                null);
    }
}
