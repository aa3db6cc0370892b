package dev.tandem.dynamodb.store;

import dev.tandem.core.store.Change;
import dev.tandem.core.store.CorruptAggregateException;
import dev.tandem.core.store.Versioned;
import dev.tandem.dynamodb.event.DynamoDbEventLog;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.Optional;

/**
 * The state is written with every event, so one read has it. One of another fold is made anew of
 * its events. An item that {@link Snapshots} has left may be behind its events: it is brought up to
 * them when read, and made current when written.
 */
record CurrentStates<S, E>(
        ItemReader reader, StateItems<S> items, StateFold<S, E> fold, DynamoDbEventLog<E> log)
        implements States<S, E> {

    /** What is not one's own may be behind the events that were read in its place. */
    private static final String AT_EXPECTED =
            "#version = :expected OR (attribute_exists(#mark) AND #mark <> :own"
                    + " AND #version < :expected)";

    private static final Map<String, String> NAMES =
            Map.of("#version", StateItems.VERSION, "#mark", FoldMark.FIELD);

    @Override
    public Optional<Versioned<S>> load(String aggregateId) {
        return AgreeingReads.of(
                () -> stored(aggregateId).map(item -> load(aggregateId, items.stored(item))));
    }

    private Versioned<S> load(String aggregateId, StoredState<S> stored) {
        return stored.state()
                .map(state -> stored.isCurrent() ? state : fold.onto(state, aggregateId))
                .orElseGet(() -> fold.whole(aggregateId, stored));
    }

    private Optional<Map<String, AttributeValue>> stored(String aggregateId) {
        return reader.get(items.table(), items.type().idField(), aggregateId);
    }

    /** It would have been written, and has to be as good. */
    @Override
    public StateWrite.Planned between(Change<S, E> change) {
        return StateWrite.Planned.due(
                ConditionalPut.ifAbsent(items.table(), items.write(change), items.type().idField()),
                items);
    }

    @Override
    public StateWrite write(Change<S, E> change) {
        Map<String, AttributeValue> item = items.write(change);
        return StateWrite.Planned.due(
                change.expectedVersion() == 0
                        ? ConditionalPut.ifAbsent(items.table(), item, items.type().idField())
                        : ConditionalPut.when(
                                AT_EXPECTED,
                                NAMES,
                                Map.of(":own", items.mark().written()),
                                change.expectedVersion(),
                                items.table(),
                                item),
                items);
    }

    /** What was made anew of its events since has the version and the time, but not the mark. */
    @Override
    public StateWrite writeUpon(Change<S, E> change, WarmState<S> warm) {
        return StateWrite.Planned.due(
                ConditionalPut.ifWritten(
                        change.expectedVersion(),
                        warm.decidedAt(),
                        items.mark().written(),
                        items.table(),
                        items.write(change)),
                items);
    }

    @Override
    public long versionAfter(Cancellation.Conflicting conflict, Change<S, E> change) {
        return switch (conflict) {
            case Cancellation.StateNotAsExpected(Map<String, AttributeValue> item) ->
                    version(change.aggregateId(), item);
            case Cancellation.EventAlreadyThere(int position) -> versionBeside(position, change);
            case Cancellation.NotNext() -> log.lastSequenceNumber(change.aggregateId());
        };
    }

    private long version(String aggregateId, Map<String, AttributeValue> item) {
        if (item.isEmpty()) {
            return 0;
        }
        return FoldMark.isCurrent(item) ? items.version(item) : log.lastSequenceNumber(aggregateId);
    }

    private long versionBeside(int position, Change<S, E> change) {
        String id = change.aggregateId();
        long version = version(id, stored(id).orElse(Map.of()));
        if (version == change.expectedVersion()) {
            throw new CorruptAggregateException(
                    "%s %s is at version %s, but its event %s is already there: state and events were not written together"
                            .formatted(
                                    items.type().name(),
                                    id,
                                    version,
                                    change.expectedVersion() + 1 + position));
        }
        return version;
    }

    @Override
    public void written(Change<S, E> change, StateWrite.Planned state) {
        // each write has the whole state: there is nothing to remember
    }

    @Override
    public void notWritten(Change<S, E> change) {
        // and nothing to forget
    }
}
