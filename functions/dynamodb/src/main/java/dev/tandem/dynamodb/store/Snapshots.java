package dev.tandem.dynamodb.store;

import dev.tandem.core.store.Change;
import dev.tandem.core.store.CorruptAggregateException;
import dev.tandem.core.store.Versioned;
import dev.tandem.dynamodb.event.DynamoDbEventLog;
import dev.tandem.dynamodb.store.SnapshotReader.Kind;
import dev.tandem.dynamodb.store.SnapshotReader.Loaded;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Events alone are written, and the state with the first of them and then with every n-th: a
 * snapshot, to which the events after it are added when it is read. The event table's key is the
 * lock. A snapshot carries the fingerprint of the fold that made it; one of another fold is ignored
 * and soon replaced.
 *
 * <p>An item without fingerprint, which a writer with current states has left, is written over
 * under its version: both strategies may be at work at the same time, while one is being deployed.
 */
final class Snapshots<S, E> implements States<S, E> {

    private static final int REMEMBERED = 1_000;

    /** An aggregate as it was when it was last seen here. */
    private record Seen(long version, Kind kind) {}

    private final SnapshotReader<S, E> reader;
    private final StateItems<S> items;
    private final DynamoDbEventLog<E> log;
    private final int every;
    private final LruCache<Seen> seen = new LruCache<>(REMEMBERED);

    /**
     * @param reader reads what is written here
     * @param every how many events lie between two snapshots
     */
    Snapshots(SnapshotReader<S, E> reader, int every) {
        this.reader = reader;
        this.items = reader.items();
        this.log = reader.log();
        this.every = every;
    }

    @Override
    public Optional<Versioned<S>> load(String aggregateId) {
        Optional<Loaded<S>> loaded = reader.load(aggregateId);
        loaded.ifPresent(
                there -> seen.put(aggregateId, new Seen(there.state().version(), there.kind())));
        return loaded.map(Loaded::state);
    }

    @Override
    public StateWrite write(Change<S, E> change) {
        if (change.expectedVersion() == 0) {
            return StateWrite.Planned.due(
                    ConditionalPut.ifAbsent(
                            items.table(), items.write(change), items.type().idField()));
        }
        OptionalLong behind = behind(change);
        return behind.isPresent() ? new StateWrite.Stale(behind.getAsLong()) : planned(change);
    }

    /** An event without its predecessor would be a hole, and its key alone does not prevent it. */
    private OptionalLong behind(Change<S, E> change) {
        if (version(change) >= change.expectedVersion()) {
            return OptionalLong.empty();
        }
        load(change.aggregateId());
        long now = version(change);
        return now >= change.expectedVersion() ? OptionalLong.empty() : OptionalLong.of(now);
    }

    private StateWrite planned(Change<S, E> change) {
        Kind kind = seen.get(change.aggregateId()).map(Seen::kind).orElse(Kind.CURRENT);
        if (kind == Kind.SNAPSHOT && !isDue(change)) {
            return StateWrite.Planned.notDue(
                    items.sizeAtMost(change), () -> ItemSize.of(items.write(change)));
        }
        return StateWrite.Planned.due(
                ConditionalPut.when(
                        kind == Kind.CURRENT ? "#version = :expected" : "#version <= :expected",
                        Map.of("#version", StateItems.VERSION),
                        change.expectedVersion(),
                        items.table(),
                        items.write(change)));
    }

    private boolean isDue(Change<S, E> change) {
        return change.newVersion() / every > change.expectedVersion() / every;
    }

    private long version(Change<S, E> change) {
        return seen.get(change.aggregateId()).map(Seen::version).orElse(0L);
    }

    @Override
    public long versionAfter(Cancellation.Conflicting conflict, Change<S, E> change) {
        if (conflict instanceof Cancellation.EventAlreadyThere(int position)
                && change.expectedVersion() == 0) {
            throw new CorruptAggregateException(
                    "%s %s has no state, but its event %d is already there: state and events were not written together"
                            .formatted(items.type().name(), change.aggregateId(), 1 + position));
        }
        return log.lastSequenceNumber(change.aggregateId());
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
