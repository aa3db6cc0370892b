package dev.tandem.testkit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tandem.core.event.AggregateIds;
import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.store.StoreUnavailableException;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.util.List;

class MemoryLogTest extends EventLogContract<String> {

    private final MemoryLog<String> log = new MemoryLog<>("unreadable"::equals);

    @Override
    protected EventLog<String> log() {
        return log;
    }

    @Override
    protected AggregateIds ids() {
        return log;
    }

    @Override
    protected StreamEvent<String> event(String aggregateId, long sequenceNumber) {
        return event(aggregateId, sequenceNumber, "event " + sequenceNumber);
    }

    @Override
    protected void record(List<StreamEvent<String>> events) {
        log.record(events);
    }

    @Override
    protected void recordUnreadable(String aggregateId, long sequenceNumber) {
        log.record(List.of(event(aggregateId, sequenceNumber, "unreadable")));
    }

    @Test
    void a_log_that_is_out_of_reach_is_so_until_it_is_told_otherwise() {
        log.outOfReach(true);
        assertUnreachable();
        assertUnreachable();

        log.outOfReach(false);

        assertThat(log.readAfter("a", 0)).isEmpty();
    }

    @Test
    void as_many_reads_fail_as_are_to_and_all_are_counted() {
        log.failNext(2);
        assertUnreachable();
        assertUnreachable();

        assertThat(log.readAfter("a", 0)).isEmpty();
        assertThat(log.reads()).isEqualTo(3);
    }

    private void assertUnreachable() {
        assertThatExceptionOfType(StoreUnavailableException.class)
                .isThrownBy(() -> log.readAfter("a", 0));
    }

    private static StreamEvent<String> event(String id, long number, String text) {
        return new StreamEvent<>(
                "memory",
                id,
                number,
                "text_added",
                text,
                Instant.EPOCH.plusSeconds(number),
                Metadata.NONE);
    }
}
