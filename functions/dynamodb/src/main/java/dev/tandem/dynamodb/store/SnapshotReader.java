package dev.tandem.dynamodb.store;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.store.Versioned;
import dev.tandem.dynamodb.event.DynamoDbEventLog;
import dev.tandem.dynamodb.store.StoredState.Kind;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads states that may be behind their events: a snapshot, and what was recorded after it.
 *
 * <p>The newest events are read first and the state item after them. A writer with current states
 * that comes in between leaves an item that says so, which is then seen.
 *
 * @param newest how many events are read at once: as many as lie between two snapshots
 */
record SnapshotReader<S, E>(
        ItemReader reader,
        StateItems<S> items,
        StateFold<S, E> fold,
        DynamoDbEventLog<E> log,
        int newest) {

    /**
     * A state with all its events, and what it was made from.
     *
     * @param stored the version of the state item
     * @param logEnd the newest event that was there when the events were read; 0 if there was none
     */
    record Loaded<S>(Versioned<S> state, Kind kind, long stored, long logEnd) {}

    Optional<Loaded<S>> load(String aggregateId) {
        return AgreeingReads.of(() -> look(aggregateId));
    }

    private Optional<Loaded<S>> look(String aggregateId) {
        List<StreamEvent<E>> events = log.newest(aggregateId, newest);
        return reader.get(items.table(), items.type().idField(), aggregateId)
                .map(item -> load(aggregateId, item, events));
    }

    private Loaded<S> load(
            String id, Map<String, AttributeValue> item, List<StreamEvent<E>> events) {
        StoredState<S> stored = items.stored(item);
        return new Loaded<>(
                stored.state()
                        .map(state -> stored.isCurrent() ? state : upToDate(id, state, events))
                        .orElseGet(() -> fold.whole(id, stored)),
                stored.kind(),
                stored.version(),
                events.isEmpty() ? 0 : events.getLast().sequenceNumber());
    }

    private Versioned<S> upToDate(String id, Versioned<S> snapshot, List<StreamEvent<E>> newest) {
        return !newest.isEmpty() && newest.getFirst().sequenceNumber() > snapshot.version() + 1
                ? fold.onto(snapshot, id)
                : fold.onto(snapshot, id, after(snapshot.version(), newest));
    }

    private static <E> List<StreamEvent<E>> after(long version, List<StreamEvent<E>> newest) {
        return newest.stream().filter(event -> event.sequenceNumber() > version).toList();
    }
}
