package dev.tandem.readmodel.sentence;

import static java.util.Comparator.comparingLong;

import dev.tandem.core.event.AggregateIds;
import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.event.UnreadableEventException;
import dev.tandem.core.store.StoreUnavailableException;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The events that a test says were recorded. */
public final class MemoryLog implements EventLog<Word>, AggregateIds {

    private static final int PAGE = 10;

    private final List<StreamEvent<Word>> events = new CopyOnWriteArrayList<>();
    private final AtomicInteger reads = new AtomicInteger();
    private volatile boolean learned;
    private volatile boolean closed;

    public void record(List<StreamEvent<Word>> recorded) {
        events.addAll(recorded);
    }

    /** From now on it can read the word "unreadable". */
    public void learn() {
        learned = true;
    }

    /** From now on it is out of reach, or in reach again. */
    public void close(boolean closing) {
        closed = closing;
    }

    /** How often it was read. */
    public int reads() {
        return reads.get();
    }

    @Override
    public List<StreamEvent<Word>> read(String aggregateId, long after, long upTo) {
        reads.incrementAndGet();
        if (closed) {
            throw new StoreUnavailableException(
                    "the log is closed", Duration.ofSeconds(1), new IllegalStateException());
        }
        List<StreamEvent<Word>> found = found(aggregateId, after, upTo);
        found.stream()
                .filter(event -> event.event().text().equals("unreadable") && !learned)
                .findFirst()
                .ifPresent(event -> {
                    throw new UnreadableEventException(
                            aggregateId, event.sequenceNumber(), "an event of tomorrow");
                });
        return found;
    }

    @Override
    public Page page(Segment segment, @Nullable String afterOrNull) {
        if (closed) {
            throw new StoreUnavailableException(
                    "the log is closed", Duration.ofSeconds(1), new IllegalStateException());
        }
        List<String> rest =
                events.stream()
                        .map(StreamEvent::aggregateId)
                        .distinct()
                        .filter(id ->
                                Math.floorMod(id.hashCode(), segment.of()) == segment.number())
                        .sorted()
                        .filter(id -> afterOrNull == null || id.compareTo(afterOrNull) > 0)
                        .toList();
        List<String> page = rest.stream().limit(PAGE).toList();
        return new Page(page, page.size(), rest.size() > PAGE ? page.getLast() : null);
    }

    @Override
    public long estimatedEvents() {
        return events.size();
    }

    private List<StreamEvent<Word>> found(String aggregateId, long after, long upTo) {
        return events.stream()
                .filter(event -> event.aggregateId().equals(aggregateId))
                .filter(event -> event.sequenceNumber() > after && event.sequenceNumber() <= upTo)
                .sorted(comparingLong(StreamEvent::sequenceNumber))
                .toList();
    }
}
