package dev.tandem.observe.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamEvent;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

class LogContextTest {

    private static final Metadata ALL = new Metadata("c1", "k1", "m1", "00-1-2-01");

    @AfterEach
    void clear() {
        MDC.clear();
    }

    @Test
    void every_part_that_is_known_is_there_and_is_gone_afterwards() {
        try (var _ = LogContext.of("cart", "42", ALL)) {
            assertThat(MDC.getCopyOfContextMap())
                    .isEqualTo(
                            Map.of(
                                    "aggregateType", "cart",
                                    "aggregateId", "42",
                                    "commandId", "c1",
                                    "correlationId", "k1",
                                    "causationId", "m1",
                                    "traceparent", "00-1-2-01"));
        }
        assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
    }

    @Test
    void what_was_there_before_is_put_back_and_what_is_not_ours_stays() {
        MDC.put("requestId", "r1");
        try (var _ = LogContext.of("cart", "42", ALL)) {
            try (var _ = LogContext.of("sentence", null, Metadata.NONE)) {
                assertThat(MDC.getCopyOfContextMap())
                        .isEqualTo(Map.of("requestId", "r1", "aggregateType", "sentence"));
            }
            assertThat(MDC.get("aggregateId")).isEqualTo("42");
            assertThat(MDC.get("traceparent")).isEqualTo("00-1-2-01");
        }
        assertThat(MDC.getCopyOfContextMap()).isEqualTo(Map.of("requestId", "r1"));
    }

    @Test
    void of_a_batch_it_has_what_all_events_share() {
        try (var _ =
                LogContext.ofBatch(List.of(event("42", "k1", "m1"), event("42", "k1", "m2")))) {
            assertThat(MDC.getCopyOfContextMap())
                    .isEqualTo(
                            Map.of(
                                    "aggregateType", "cart",
                                    "aggregateId", "42",
                                    "correlationId", "k1"));
        }
        try (var _ =
                LogContext.ofBatch(List.of(event("42", "k1", "m1"), event("43", null, null)))) {
            assertThat(MDC.getCopyOfContextMap()).isEqualTo(Map.of("aggregateType", "cart"));
        }
        try (var _ = LogContext.ofBatch(List.of())) {
            assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
        }
    }

    @Test
    void work_that_another_thread_does_carries_it_and_leaves_nothing_there() throws Exception {
        try (ExecutorService other = Executors.newSingleThreadExecutor();
                var _ = LogContext.of(event("42", "k1", null))) {
            Callable<Map<String, String>> context = MDC::getCopyOfContextMap;
            assertThat(other.submit(LogContext.carried(context)).get())
                    .isEqualTo(MDC.getCopyOfContextMap())
                    .containsEntry("aggregateId", "42");
            assertThat(other.submit(context).get()).isNullOrEmpty();
        }
        assertThat(LogContext.carried(() -> "done").call()).isEqualTo("done");
    }

    private static StreamEvent<String> event(
            String id, @Nullable String correlationId, @Nullable String causationId) {
        return new StreamEvent<>(
                "cart",
                id,
                1,
                "cart_created",
                "the event",
                Instant.EPOCH,
                new Metadata(null, correlationId, causationId, null));
    }
}
