package dev.tandem.dynamodb.store;

import dev.tandem.core.store.Change;
import dev.tandem.core.store.CorruptAggregateException;
import dev.tandem.core.store.Versioned;
import dev.tandem.dynamodb.event.DynamoDbEventLog;
import dev.tandem.dynamodb.store.SnapshotReader.Loaded;
import dev.tandem.dynamodb.store.StoredState.Kind;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Events alone are written, and the state with the first of them and then with every n-th: a
 * snapshot, to which the events after it are added when it is read. The event table's key is the
 * lock. A snapshot carries the fingerprint of the fold that made it; one of another fold is ignored
 * and soon replaced.
 *
 * <p>An item that a writer with current states has left, which its mark says, is written over under
 * its version: both strategies may be at work at the same time, while one is being deployed.
 */
final class Snapshots<S, E> implements States<S, E> {

    private static final int REMEMBERED_AT_LEAST = 1_000;

    private final SnapshotReader<S, E> reader;
    private final StateItems<S> items;
    private final DynamoDbEventLog<E> log;
    private final int every;
    private final Duration trustedFor;
    private final LruCache<Seen> seen;

    /**
     * @param reader reads what is written here
     * @param settings how many events lie between two snapshots, and how long a warm state is taken
     *     to be of this table still
     */
    Snapshots(SnapshotReader<S, E> reader, AggregateSettings settings) {
        this.reader = reader;
        this.items = reader.items();
        this.log = reader.log();
        this.every = settings.snapshotEvery();
        this.trustedFor = settings.trustedFor();
        this.seen = new LruCache<>(Math.max(REMEMBERED_AT_LEAST, settings.warmStates()));
    }

    @Override
    public Optional<Versioned<S>> load(String aggregateId) {
        return read(aggregateId).map(Loaded::state);
    }

    private Optional<Loaded<S>> read(String aggregateId) {
        Optional<Loaded<S>> loaded = reader.load(aggregateId);
        loaded.ifPresent(there -> seen.put(aggregateId, Seen.of(there)));
        return loaded;
    }

    @Override
    public StateWrite.Planned between(Change<S, E> change) {
        return StateWrite.Planned.notDue(LaidState.unwritten(change, items));
    }

    @Override
    public StateWrite write(Change<S, E> change) {
        if (change.expectedVersion() == 0) {
            return StateWrite.Planned.due(
                    ConditionalPut.ifAbsent(
                            items.table(), items.write(change), items.type().idField()),
                    items);
        }
        Seen at = at(change);
        return at.version() < change.expectedVersion()
                ? new StateWrite.Stale(at.version())
                : planned(
                        behindTheLog(change, at),
                        at,
                        Stored.asLoaded(change, at),
                        upon -> LaidState.unwritten(upon, items));
    }

    /**
     * If it is not known any more which item the warm state goes with, it is not believed: the item
     * may have been made anew of its events since.
     */
    @Override
    public StateWrite writeUpon(Change<S, E> change, WarmState<S> warm) {
        Optional<Seen> seenLast = remembered(change);
        if (seenLast.isEmpty()) {
            return new StateWrite.Stale(change.expectedVersion());
        }
        Seen at = seenLast.get();
        StateWrite.Planned planned =
                planned(
                        change,
                        at,
                        Stored.at(at.stored()),
                        upon -> LaidState.unwritten(upon, items, warm));
        return isTrusted(warm.decidedAt(), change.decidedAt())
                ? planned
                : planned.behindItsPredecessor(warm.decidedAt());
    }

    /** A clock that went back tells nothing. */
    private boolean isTrusted(Instant lastDecidedAt, Instant decidedAt) {
        Duration since = Duration.between(lastDecidedAt, decidedAt);
        return !since.isNegative() && since.compareTo(trustedFor) < 0;
    }

    /**
     * The aggregate at the expected version at least, if it is there. Looked up once: other threads
     * have a part in what is remembered.
     */
    private Seen at(Change<S, E> change) {
        return remembered(change)
                .or(() -> read(change.aggregateId()).map(Seen::of))
                .orElse(Seen.NOTHING);
    }

    private Optional<Seen> remembered(Change<S, E> change) {
        return seen.get(change.aggregateId())
                .filter(known -> known.version() >= change.expectedVersion());
    }

    /** An event without its predecessor would be a hole, and its key alone does not prevent it. */
    private Change<S, E> behindTheLog(Change<S, E> change, Seen at) {
        return at.logEnd() < change.expectedVersion()
                ? AgreeingReads.of(() -> behindTheLog(change))
                : change;
    }

    private Change<S, E> behindTheLog(Change<S, E> change) {
        long end = log.lastSequenceNumber(change.aggregateId());
        if (end < change.expectedVersion()) {
            throw CorruptAggregateException.lackingEvents(
                    "%s %s is at version %s, but its events end at %s: the event table lacks what the state has seen, restore it"
                            .formatted(
                                    items.type().name(),
                                    change.aggregateId(),
                                    change.expectedVersion(),
                                    end));
        }
        return change;
    }

    private StateWrite.Planned planned(
            Change<S, E> change,
            Seen at,
            Stored stored,
            Function<Change<S, E>, LaidState> unwritten) {
        if (at.kind() == Kind.SNAPSHOT && !isDue(change)) {
            return StateWrite.Planned.notDue(unwritten.apply(change));
        }
        return StateWrite.Planned.due(
                ConditionalPut.when(
                        stored.condition(),
                        Map.of("#version", StateItems.VERSION),
                        Map.of(),
                        stored.version(),
                        items.table(),
                        items.write(change)),
                items);
    }

    /** What the item has to be to be written over. */
    private record Stored(String condition, long version) {

        static Stored at(long version) {
            return new Stored("#version = :expected", version);
        }

        /** A snapshot may have been written since, of any event up to the expected version. */
        static Stored asLoaded(Change<?, ?> change, Seen at) {
            return at.kind() == Kind.CURRENT
                    ? at(change.expectedVersion())
                    : new Stored("#version <= :expected", change.expectedVersion());
        }
    }

    private boolean isDue(Change<S, E> change) {
        return change.newVersion() / every > change.expectedVersion() / every;
    }

    @Override
    public long versionAfter(Cancellation.Conflicting conflict, Change<S, E> change) {
        if (conflict instanceof Cancellation.EventAlreadyThere(int position)
                && change.expectedVersion() == 0) {
            throw new CorruptAggregateException(
                    "%s %s has no state, but its event %s is already there: state and events were not written together"
                            .formatted(items.type().name(), change.aggregateId(), 1 + position));
        }
        long end = log.lastSequenceNumber(change.aggregateId());
        return conflict instanceof Cancellation.StateNotAsExpected(var item) && !item.isEmpty()
                ? Math.max(end, items.version(item))
                : end;
    }

    @Override
    public void written(Change<S, E> change, StateWrite.Planned state) {
        long version = change.newVersion();
        String id = change.aggregateId();
        Optional<Long> stored =
                state.put().isPresent() ? Optional.of(version) : seen.get(id).map(Seen::stored);
        stored.ifPresentOrElse(
                it -> seen.put(id, new Seen(version, Kind.SNAPSHOT, it, version)),
                () -> seen.remove(id));
    }

    @Override
    public void notWritten(Change<S, E> change) {
        seen.remove(change.aggregateId());
    }
}
