package dev.tandem.readmodel.sentence;

import static java.util.Comparator.comparingLong;

import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.StreamEvent;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The events that a test says were recorded. */
public final class MemoryLog implements EventLog<Word> {

    private final List<StreamEvent<Word>> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger reads = new AtomicInteger();

    public void record(List<StreamEvent<Word>> recorded) {
        events.addAll(recorded);
    }

    /** How often it was read. */
    public int reads() {
        return reads.get();
    }

    @Override
    public List<StreamEvent<Word>> readAfter(String aggregateId, long sequenceNumber) {
        reads.incrementAndGet();
        return events.stream()
                .filter(event -> event.aggregateId().equals(aggregateId))
                .filter(event -> event.sequenceNumber() > sequenceNumber)
                .sorted(comparingLong(StreamEvent::sequenceNumber))
                .toList();
    }
}
