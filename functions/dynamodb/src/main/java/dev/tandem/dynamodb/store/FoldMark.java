package dev.tandem.dynamodb.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.dynamodb.table.ItemAttributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/**
 * What {@code foldFingerprint} says of a state: which fold made it, and whether it may be behind
 * its events.
 *
 * @param fingerprint of the fold
 * @param isCurrent whether no event is written without the state
 */
record FoldMark(String fingerprint, boolean isCurrent) {

    /** The attribute. */
    static final String FIELD = "foldFingerprint";

    /** Begins it where no event is written without the state. */
    static final String CURRENT = "current:";

    AttributeValue written() {
        return fromS(isCurrent ? CURRENT + fingerprint : fingerprint);
    }

    /** Of the same fold, on what may be behind its events. */
    FoldMark ofSnapshot() {
        return new FoldMark(fingerprint, false);
    }

    /** Whether the item says so; one without fingerprint is a foreign writer's, or an earlier's. */
    static boolean isCurrent(Map<String, AttributeValue> item) {
        return ItemAttributes.text(item, FIELD).map(mark -> mark.startsWith(CURRENT)).orElse(true);
    }

    /** Whether the item says that another fold made it. */
    boolean isOfAnother(Map<String, AttributeValue> item) {
        return ItemAttributes.text(item, FIELD)
                .map(mark -> mark.startsWith(CURRENT) ? mark.substring(CURRENT.length()) : mark)
                .filter(mark -> !mark.equals(fingerprint))
                .isPresent();
    }
}
