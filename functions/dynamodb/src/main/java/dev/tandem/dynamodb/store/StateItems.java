package dev.tandem.dynamodb.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.failure.ApplicationErrorException;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.Change;
import dev.tandem.core.store.CorruptAggregateException;
import dev.tandem.core.store.Versioned;
import dev.tandem.dynamodb.table.ItemAttributes;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * States as items of the state table, by the table contract.
 *
 * @param type the kind of aggregate
 * @param table the state table
 * @param mapping how a state is laid out
 * @param mark goes on what is written
 */
record StateItems<S>(AggregateType type, String table, StateMapping<S> mapping, FoldMark mark) {

    private static final Logger LOG = LoggerFactory.getLogger(StateItems.class);

    static final String VERSION = "version";

    static final String UPDATED_AT = "updatedAt";

    Map<String, AttributeValue> write(Change<S, ?> change) {
        Map<String, AttributeValue> item = names().stored(mapping.write(change.state()));
        item.putAll(own(change));
        return item;
    }

    private StateNames names() {
        return new StateNames(type);
    }

    /** A state that may be behind its events. */
    Map<String, AttributeValue> writeSnapshot(
            String aggregateId, FoldedState<S> folded, Instant createdAt) {
        Map<String, AttributeValue> item = names().stored(mapping.write(folded.state()));
        item.putAll(own(aggregateId, folded.version(), createdAt, folded.updatedAt()));
        item.put(FoldMark.FIELD, mark.ofSnapshot().written());
        return item;
    }

    /** What is the store's own of what a change writes. */
    Map<String, AttributeValue> own(Change<S, ?> change) {
        return own(
                change.aggregateId(), change.newVersion(), change.createdAt(), change.decidedAt());
    }

    /** What is the store's own of an item. */
    private Map<String, AttributeValue> own(
            String aggregateId, long version, Instant createdAt, Instant updatedAt) {
        Map<String, AttributeValue> own = new HashMap<>();
        own.put(type.idField(), fromS(aggregateId));
        own.put(VERSION, fromN(Long.toString(version)));
        own.put("createdAt", fromS(createdAt.toString()));
        own.put(UPDATED_AT, fromS(updatedAt.toString()));
        own.put(FoldMark.FIELD, mark.written());
        return own;
    }

    private Versioned<S> read(Map<String, AttributeValue> item) {
        try {
            return new Versioned<>(state(item), version(item), createdAt(item).orElseThrow());
        } catch (Throwable e) {
            // of Jackson, of the state's own constructor or of its mapping
            throw misfit(item, ApplicationErrorException.of(e));
        }
    }

    /**
     * What the item holds.
     *
     * @throws CorruptAggregateException if it has no version
     */
    StoredState<S> stored(Map<String, AttributeValue> item) {
        return new StoredState<>(
                version(item),
                createdAt(item),
                FoldMark.isCurrent(item),
                mark.isOfAnother(item) ? Optional.empty() : readable(item));
    }

    private Optional<Versioned<S>> readable(Map<String, AttributeValue> item) {
        try {
            return Optional.of(read(item));
        } catch (CorruptAggregateException e) {
            LOG.warn("A state is ignored and folded anew from its events: {}", e.getMessage());
            return Optional.empty();
        }
    }

    /** The state alone. */
    S state(Map<String, AttributeValue> item) {
        return mapping.read(names().attributes(item));
    }

    long version(Map<String, AttributeValue> item) {
        try {
            return versionIfWhole(item).orElseThrow();
        } catch (NoSuchElementException e) {
            throw misfit(item, e);
        }
    }

    /** Empty if the item has none. */
    OptionalLong versionIfWhole(Map<String, AttributeValue> item) {
        return ItemAttributes.wholeNumber(item, VERSION);
    }

    /** When the aggregate was created; empty if that can't be read. */
    static Optional<Instant> createdAt(Map<String, AttributeValue> item) {
        try {
            return ItemAttributes.text(item, "createdAt").map(Instant::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Without the cause: it would quote the item. */
    private CorruptAggregateException misfit(
            Map<String, AttributeValue> item, RuntimeException cause) {
        return new CorruptAggregateException(
                "%s %s in %s does not fit the table contract (%s): another writer broke it, or newer code wrote it"
                        .formatted(
                                type.name(),
                                ItemAttributes.text(item, type.idField()).orElse("?"),
                                table,
                                cause.getClass().getSimpleName()));
    }
}
