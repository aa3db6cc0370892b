package dev.tandem.observe.log;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamEvent;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

/**
 * What every log line of this thread says from now on, until it is closed: {@code aggregateType},
 * {@code aggregateId}, {@code commandId}, {@code correlationId}, {@code causationId} and {@code
 * traceparent}, each where it is known. Contexts may lie in one another; closing one puts back what
 * was there before it.
 */
public final class LogContext implements AutoCloseable {

    private static final List<String> KEYS =
            List.of(
                    "aggregateType",
                    "aggregateId",
                    "commandId",
                    "correlationId",
                    "causationId",
                    "traceparent");

    /** What was there, by the place of its key: each event of a batch has a context. */
    private final @Nullable String[] before = new @Nullable String[KEYS.size()];

    private final boolean[] isChanged = new boolean[KEYS.size()];

    private LogContext(
            @Nullable String aggregateType, @Nullable String aggregateIdOrNull, Metadata metadata) {
        put(0, aggregateType);
        put(1, aggregateIdOrNull);
        put(2, metadata.commandIdOrNull());
        put(3, metadata.correlationIdOrNull());
        put(4, metadata.causationIdOrNull());
        put(5, metadata.traceparentOrNull());
    }

    /** Work on an aggregate, where there is one. */
    public static LogContext of(
            String aggregateType, @Nullable String aggregateIdOrNull, Metadata metadata) {
        return new LogContext(aggregateType, aggregateIdOrNull, metadata);
    }

    /** Work on an event. */
    public static LogContext of(StreamEvent<?> event) {
        return new LogContext(event.aggregateType(), event.aggregateId(), event.metadata());
    }

    /** Work on a batch of events: what all of them share. */
    public static LogContext ofBatch(List<? extends StreamEvent<?>> events) {
        return new LogContext(
                shared(events, StreamEvent::aggregateType),
                shared(events, StreamEvent::aggregateId),
                new Metadata(
                        shared(events, event -> event.metadata().commandIdOrNull()),
                        shared(events, event -> event.metadata().correlationIdOrNull()),
                        shared(events, event -> event.metadata().causationIdOrNull()),
                        shared(events, event -> event.metadata().traceparentOrNull())));
    }

    /** Work for another thread, whose log lines then say what those of this thread say now. */
    public static <T> Callable<T> carried(Callable<T> work) {
        Map<String, String> context = MDC.getCopyOfContextMap();
        if (context == null) {
            return work;
        }
        return () -> {
            MDC.setContextMap(context);
            try {
                return work.call();
            } finally {
                MDC.clear();
            }
        };
    }

    private static @Nullable String shared(List<? extends StreamEvent<?>> events, Part part) {
        String first = events.isEmpty() ? null : part.of(events.getFirst());
        for (StreamEvent<?> event : events) {
            if (!Objects.equals(first, part.of(event))) {
                return null;
            }
        }
        return first;
    }

    private interface Part {
        @Nullable String of(StreamEvent<?> event);
    }

    @Override
    public void close() {
        for (int key = 0; key < isChanged.length; key++) {
            if (isChanged[key]) {
                set(KEYS.get(key), before[key]);
            }
        }
    }

    private void put(int key, @Nullable String value) {
        String there = MDC.get(KEYS.get(key));
        if (!Objects.equals(there, value)) {
            before[key] = there;
            isChanged[key] = true;
            set(KEYS.get(key), value);
        }
    }

    private static void set(String key, @Nullable String value) {
        if (value == null) {
            MDC.remove(key);
        } else {
            MDC.put(key, value);
        }
    }
}
