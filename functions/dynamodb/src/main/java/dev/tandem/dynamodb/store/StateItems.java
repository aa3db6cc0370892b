package dev.tandem.dynamodb.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.Change;
import dev.tandem.core.store.CorruptAggregateException;
import dev.tandem.core.store.Versioned;
import dev.tandem.dynamodb.table.ItemAttributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.core.JacksonException;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * States as items of the state table, by the table contract.
 *
 * @param type the kind of aggregate
 * @param table the state table
 * @param mapping how a state is laid out
 * @param foldedBy the fingerprint that goes on what is written; empty where no event is written
 *     without its state
 */
record StateItems<S>(
        AggregateType type, String table, StateMapping<S> mapping, Optional<String> foldedBy) {

    /** On items that may be behind the events: which fold made them. */
    static final String FINGERPRINT = "foldFingerprint";

    static final String VERSION = "version";

    static final String UPDATED_AT = "updatedAt";

    Map<String, AttributeValue> write(Change<S, ?> change) {
        Map<String, AttributeValue> item = names().stored(mapping.write(change.state()));
        item.putAll(own(change));
        return item;
    }

    /** How large the item would be at most, which is quicker to tell than how large it would be. */
    int sizeAtMost(Change<S, ?> change) {
        return mapping.sizeAtMost(change.state())
                + StateNames.MORE_BYTES
                + ItemSize.of(own(change));
    }

    private StateNames names() {
        return new StateNames(type);
    }

    /** What is the store's own of an item. */
    private Map<String, AttributeValue> own(Change<S, ?> change) {
        Map<String, AttributeValue> own = new HashMap<>();
        own.put(type.idField(), fromS(change.aggregateId()));
        own.put(VERSION, fromN(Long.toString(change.newVersion())));
        own.put("createdAt", fromS(change.createdAt().toString()));
        own.put(UPDATED_AT, fromS(change.decidedAt().toString()));
        foldedBy.ifPresent(fold -> own.put(FINGERPRINT, fromS(fold)));
        return own;
    }

    Versioned<S> read(Map<String, AttributeValue> item) {
        try {
            return new Versioned<>(state(item), version(item), createdAt(item));
        } catch (JacksonException e) {
            throw misfit(item, e);
        }
    }

    /** The state alone. */
    S state(Map<String, AttributeValue> item) {
        return mapping.read(names().attributes(item));
    }

    long version(Map<String, AttributeValue> item) {
        try {
            return ItemAttributes.wholeNumber(item, VERSION).orElseThrow();
        } catch (NoSuchElementException e) {
            throw misfit(item, e);
        }
    }

    Instant createdAt(Map<String, AttributeValue> item) {
        try {
            return Instant.parse(ItemAttributes.text(item, "createdAt").orElseThrow());
        } catch (NoSuchElementException | DateTimeParseException e) {
            throw misfit(item, e);
        }
    }

    static Optional<String> fingerprint(Map<String, AttributeValue> item) {
        return ItemAttributes.text(item, FINGERPRINT);
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
