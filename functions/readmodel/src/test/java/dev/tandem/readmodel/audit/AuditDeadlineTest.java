package dev.tandem.readmodel.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.readmodel.internal.PagesAhead;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;

class AuditDeadlineTest {

    private final AuditDeadline deadline =
            new AuditDeadline(InstantSource.system(), Instant.now().plusMillis(300));

    @Test
    void the_first_page_is_waited_for_and_a_later_one_as_long_as_there_is_time() {
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

    @Test
    void where_no_page_follows_nothing_is_waited_for() {
        deadline.begun();

        assertThat(deadline.allows(PagesAhead.none())).isTrue();
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
