package dev.tandem.readmodel.rebuild;

import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.Histories.History;
import dev.tandem.core.event.StreamEvent;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * An event log that has some histories at hand while rows are made of the page that they were
 * scanned with: whoever asks for the whole of one gets it without a query. Each is handed out once;
 * who asks again, since something was in the way, wants what there is by then, and so does who
 * comes when the page is done, or was given up.
 *
 * @param <E> the events
 */
public final class ScannedLog<E> implements EventLog<E> {

    private final EventLog<E> log;
    private final Map<String, List<StreamEvent<E>>> atHand = new ConcurrentHashMap<>();

    /**
     * @param log where everything else is read
     */
    public ScannedLog(EventLog<E> log) {
        this.log = log;
    }

    /** Has these at hand while that is done, as far as they could be read whole. */
    void during(Collection<History<E>> histories, Runnable work) {
        Map<String, List<StreamEvent<E>>> whole = whole(histories);
        atHand.putAll(whole);
        try {
            work.run();
        } finally {
            whole.forEach((id, events) -> atHand.remove(id, events));
        }
    }

    private static <E> Map<String, List<StreamEvent<E>>> whole(Collection<History<E>> histories) {
        Map<String, List<StreamEvent<E>>> whole = new HashMap<>();
        histories.forEach(history -> {
            Contents<E> contents = history.contentsOrNull();
            if (contents != null && isWhole(contents.events())) {
                whole.put(history.aggregateId(), contents.events());
            }
        });
        return whole;
    }

    /** As far as one can tell: from the first event on, and none is missing between. */
    private static boolean isWhole(List<? extends StreamEvent<?>> events) {
        return IntStream.range(0, events.size())
                .allMatch(at -> events.get(at).sequenceNumber() == at + 1);
    }

    /**
     * A row was locked that is at that event. A history that was scanned before is good for one
     * that is not there, or is where that ends; behind any other row's lock the log is read, which
     * may have gone on, or have begun anew.
     */
    void isAt(String aggregateId, long lastSequenceNumber) {
        List<StreamEvent<E>> events = atHand.get(aggregateId);
        if (events != null && lastSequenceNumber != 0 && lastSequenceNumber != end(events)) {
            atHand.remove(aggregateId);
        }
    }

    private static long end(List<? extends StreamEvent<?>> events) {
        return events.isEmpty() ? 0 : events.getLast().sequenceNumber();
    }

    /** Nothing is known of how far their rows are. */
    void forget(Collection<String> aggregateIds) {
        aggregateIds.forEach(atHand::remove);
    }

    @Override
    public List<StreamEvent<E>> read(String aggregateId, long after, long upTo) {
        return log.read(aggregateId, after, upTo);
    }

    @Override
    public List<StreamEvent<E>> page(String aggregateId, long after, long upTo, int limit) {
        return log.page(aggregateId, after, upTo, limit);
    }

    @Override
    public Iterable<List<StreamEvent<E>>> parts(
            String aggregateId, long after, long upTo, int limit) {
        List<StreamEvent<E>> events = atHand.remove(aggregateId);
        return events == null || after != 0 || upTo != Long.MAX_VALUE
                ? log.parts(aggregateId, after, upTo, limit)
                : inParts(events, limit);
    }

    private static <T> List<List<T>> inParts(List<T> all, int limit) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + limit)
                .mapToObj(from -> all.subList(from, Math.min(from + limit, all.size())))
                .toList();
    }

    @Override
    public int parallelReads() {
        return log.parallelReads();
    }

    @Override
    public Contents<E> contents(String aggregateId) {
        return log.contents(aggregateId);
    }

    @Override
    public Iterable<Contents<E>> contentsInParts(String aggregateId) {
        return log.contentsInParts(aggregateId);
    }
}
