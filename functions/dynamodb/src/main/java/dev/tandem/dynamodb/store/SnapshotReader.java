package dev.tandem.dynamodb.store;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.store.CorruptAggregateException;
import dev.tandem.core.store.Versioned;
import dev.tandem.dynamodb.event.DynamoDbEventLog;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads states that may be behind their events: a snapshot, and what was recorded after it.
 *
 * <p>The newest events are read first and the state item after them. A writer with current states
 * that comes in between leaves an item without fingerprint, which is then seen.
 *
 * @param newest how many events are read at once: as many as lie between two snapshots
 */
record SnapshotReader<S, E>(
        ItemReader reader,
        StateItems<S> items,
        StateFold<S, E> fold,
        DynamoDbEventLog<E> log,
        int newest) {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotReader.class);

    /** What an aggregate's state item is. */
    enum Kind {
        /** A snapshot of our fold. */
        SNAPSHOT,
        /** A snapshot of another fold, or one that can't be read. */
        FOREIGN,
        /** A current state, which no event may be written without. */
        CURRENT
    }

    /**
     * A state with all its events, and what it was made from.
     *
     * @param logEnd the newest event that was there when the events were read; 0 if there was none
     */
    record Loaded<S>(Versioned<S> state, Kind kind, long logEnd) {}

    Optional<Loaded<S>> load(String aggregateId) {
        List<StreamEvent<E>> events = log.newest(aggregateId, newest);
        return reader.get(items.table(), items.type().idField(), aggregateId)
                .map(item -> load(aggregateId, item, events));
    }

    private Loaded<S> load(
            String id, Map<String, AttributeValue> item, List<StreamEvent<E>> events) {
        Kind kind = kind(item);
        return new Loaded<>(
                switch (kind) {
                    case CURRENT -> items.read(item);
                    case FOREIGN -> fold.whole(id, item);
                    case SNAPSHOT -> {
                        Versioned<S> snapshot = items.read(item);
                        yield fold.onto(snapshot, after(id, snapshot.version(), events));
                    }
                },
                kind,
                events.isEmpty() ? 0 : events.getLast().sequenceNumber());
    }

    private List<StreamEvent<E>> after(String id, long version, List<StreamEvent<E>> newest) {
        List<StreamEvent<E>> events = new ArrayList<>();
        if (!newest.isEmpty()) {
            events.addAll(log.read(id, version, newest.getFirst().sequenceNumber() - 1));
        }
        newest.stream().filter(event -> event.sequenceNumber() > version).forEach(events::add);
        return events;
    }

    private Kind kind(Map<String, AttributeValue> item) {
        Optional<String> foldedBy = StateItems.fingerprint(item);
        if (foldedBy.isEmpty()) {
            return Kind.CURRENT;
        }
        return foldedBy.equals(items.foldedBy()) && isReadable(item) ? Kind.SNAPSHOT : Kind.FOREIGN;
    }

    /** What can't be read is no loss: the events tell it all. */
    private boolean isReadable(Map<String, AttributeValue> item) {
        try {
            items.read(item);
            return true;
        } catch (CorruptAggregateException e) {
            LOG.warn(
                    "a snapshot is ignored and the aggregate is folded from its events: {}",
                    e.getMessage());
            return false;
        }
    }
}
