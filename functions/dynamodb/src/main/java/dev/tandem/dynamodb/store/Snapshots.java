package dev.tandem.dynamodb.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.decider.Decider;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.store.Change;
import dev.tandem.core.store.CorruptAggregateException;
import dev.tandem.core.store.Versioned;
import dev.tandem.dynamodb.event.DynamoDbEventLog;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Events alone are written, and the state with the first of them and then with every n-th: a
 * snapshot, to which the events after it are added when it is read. The event table's key is the
 * lock. A snapshot carries the fingerprint of the fold that made it; one of another fold is ignored
 * and soon replaced.
 *
 * <p>Readers take the newest events first and the snapshot after them. A writer with current states
 * that comes in between leaves an item without fingerprint, which is then seen, and written over
 * under its version: both strategies may be at work at the same time, while one is being deployed.
 */
final class Snapshots<S, E> implements States<S, E> {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private static final int REMEMBERED = 1_000;

    /** What an aggregate's state item is. */
    private enum Kind {
        /** A snapshot of our fold. */
        SNAPSHOT,
        /** A snapshot of another fold, or one that can't be read. */
        FOREIGN,
        /** A current state, which no event may be written without. */
        CURRENT
    }

    /** An aggregate as it was when it was last seen here. */
    private record Seen(long version, Kind kind) {}

    private final Reads reads;
    private final StateItems<S> items;
    private final Folds<S, E> folds;
    private final DynamoDbEventLog<E> log;
    private final int every;
    private final String fingerprint;
    private final Lru<Seen> seen = new Lru<>(REMEMBERED);

    Snapshots(
            Reads reads,
            StateItems<S> items,
            Decider<?, S, E> decider,
            DynamoDbEventLog<E> log,
            int every,
            String fingerprint) {
        this.reads = reads;
        this.items = items;
        this.folds = new Folds<>(decider, log, items);
        this.log = log;
        this.every = every;
        this.fingerprint = fingerprint;
    }

    @Override
    public Optional<Versioned<S>> load(String aggregateId) {
        List<StreamEvent<E>> newest = log.newest(aggregateId, every);
        return stored(aggregateId)
                .map(item -> {
                    Kind kind = kind(item);
                    Versioned<S> loaded = load(aggregateId, item, kind, newest);
                    seen.put(aggregateId, new Seen(loaded.version(), kind));
                    return loaded;
                });
    }

    private Versioned<S> load(
            String id, Map<String, AttributeValue> item, Kind kind, List<StreamEvent<E>> newest) {
        return switch (kind) {
            case CURRENT -> items.read(item);
            case FOREIGN -> folds.whole(id, item);
            case SNAPSHOT -> {
                Versioned<S> snapshot = items.read(item);
                yield folds.onto(snapshot, after(id, snapshot.version(), newest));
            }
        };
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
        return foldedBy.get().equals(fingerprint) && isReadable(item)
                ? Kind.SNAPSHOT
                : Kind.FOREIGN;
    }

    /** What can't be read is no loss: the events tell it all. */
    private boolean isReadable(Map<String, AttributeValue> item) {
        try {
            items.read(item);
            return true;
        } catch (CorruptAggregateException e) {
            LOG.warn("a snapshot is ignored: {}", e.getMessage());
            return false;
        }
    }

    private Optional<Map<String, AttributeValue>> stored(String aggregateId) {
        return reads.get(items.table(), items.type().idField(), aggregateId);
    }

    @Override
    public Map<String, AttributeValue> item(Change<S, E> change) {
        Map<String, AttributeValue> item = new HashMap<>(items.write(change));
        item.put(StateItems.FINGERPRINT, fromS(fingerprint));
        return item;
    }

    @Override
    public Optional<Put> put(Change<S, E> change) {
        long expected = change.expectedVersion();
        if (expected == 0) {
            return Optional.of(Puts.ifAbsent(items.table(), item(change), items.type().idField()));
        }
        Kind kind = seen.get(change.aggregateId()).map(Seen::kind).orElse(Kind.CURRENT);
        boolean isDue = change.newVersion() / every > expected / every;
        return kind == Kind.SNAPSHOT && !isDue
                ? Optional.empty()
                : Optional.of(
                        Puts.when(
                                kind == Kind.CURRENT
                                        ? "#version = :expected"
                                        : "#version <= :expected",
                                Map.of("#version", StateItems.VERSION),
                                expected,
                                items.table(),
                                item(change)));
    }

    /** An event without its predecessor would be a hole, and its key alone does not prevent it. */
    @Override
    public OptionalLong mismatch(Change<S, E> change) {
        long expected = change.expectedVersion();
        if (expected == 0 || version(change) >= expected) {
            return OptionalLong.empty();
        }
        load(change.aggregateId());
        long now = version(change);
        return now >= expected ? OptionalLong.empty() : OptionalLong.of(now);
    }

    private long version(Change<S, E> change) {
        return seen.get(change.aggregateId()).map(Seen::version).orElse(0L);
    }

    @Override
    public long versionBy(String aggregateId, Map<String, AttributeValue> stateItem) {
        return log.lastSequenceNumber(aggregateId);
    }

    @Override
    public long versionByEvents(Change<S, E> change, int position) {
        long version = log.lastSequenceNumber(change.aggregateId());
        if (change.expectedVersion() == 0) {
            throw new CorruptAggregateException(
                    "%s %s has no state, but its event %d is already there: state and events were not written together"
                            .formatted(items.type().name(), change.aggregateId(), 1 + position));
        }
        return version;
    }

    @Override
    public void written(Change<S, E> change, boolean isAccepted) {
        if (isAccepted) {
            seen.put(change.aggregateId(), new Seen(change.newVersion(), Kind.SNAPSHOT));
        } else {
            seen.remove(change.aggregateId());
        }
    }
}
