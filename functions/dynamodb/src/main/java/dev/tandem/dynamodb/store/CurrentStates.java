package dev.tandem.dynamodb.store;

import dev.tandem.core.decider.Decider;
import dev.tandem.core.store.Change;
import dev.tandem.core.store.CorruptAggregateException;
import dev.tandem.core.store.Versioned;
import dev.tandem.dynamodb.event.DynamoDbEventLog;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The state is written with every event, so one read has it. An item that {@link Snapshots} has
 * left may be behind its events: it is brought up to them when read, and made current when written.
 */
record CurrentStates<S, E>(
        Reads reads, StateItems<S> items, Decider<?, S, E> decider, DynamoDbEventLog<E> log)
        implements States<S, E> {

    private static final String AT_EXPECTED =
            "#version = :expected OR (attribute_exists(#fingerprint) AND #version < :expected)";

    private static final Map<String, String> NAMES =
            Map.of("#version", StateItems.VERSION, "#fingerprint", StateItems.FINGERPRINT);

    @Override
    public Optional<Versioned<S>> load(String aggregateId) {
        return stored(aggregateId)
                .map(item ->
                        StateItems.fingerprint(item).isPresent()
                                ? new Folds<>(decider, log, items).whole(aggregateId, item)
                                : items.read(item));
    }

    private Optional<Map<String, AttributeValue>> stored(String aggregateId) {
        return reads.get(items.table(), items.type().idField(), aggregateId);
    }

    @Override
    public Map<String, AttributeValue> item(Change<S, E> change) {
        return items.write(change);
    }

    @Override
    public Optional<Put> put(Change<S, E> change) {
        return Optional.of(
                change.expectedVersion() == 0
                        ? Puts.ifAbsent(items.table(), item(change), items.type().idField())
                        : Puts.when(
                                AT_EXPECTED,
                                NAMES,
                                change.expectedVersion(),
                                items.table(),
                                item(change)));
    }

    @Override
    public OptionalLong mismatch(Change<S, E> change) {
        return OptionalLong.empty();
    }

    @Override
    public long versionBy(String aggregateId, Map<String, AttributeValue> stateItem) {
        if (stateItem.isEmpty()) {
            return 0;
        }
        return StateItems.fingerprint(stateItem).isPresent()
                ? log.lastSequenceNumber(aggregateId)
                : items.version(stateItem);
    }

    @Override
    public long versionByEvents(Change<S, E> change, int position) {
        String id = change.aggregateId();
        Map<String, AttributeValue> item = stored(id).orElse(Map.of());
        long version = versionBy(id, item);
        if (version == change.expectedVersion()) {
            throw new CorruptAggregateException(
                    "%s %s is at version %d, but its event %d is already there: state and events were not written together"
                            .formatted(
                                    items.type().name(),
                                    id,
                                    version,
                                    change.expectedVersion() + 1 + position));
        }
        return version;
    }

    @Override
    public void written(Change<S, E> change, boolean isAccepted) {
        // each write has the whole state: there is nothing to remember
    }
}
