package dev.tandem.dynamodb.event;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.result.InvalidValueException;
import dev.tandem.dynamodb.table.ItemAttributes;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/** Where a page of the event table ended, as a text: the last item's number and its aggregate. */
record PageToken(String idField) {

    String of(Map<String, AttributeValue> key) {
        String id = ItemAttributes.text(key, idField).orElseThrow();
        return "%s %s".formatted(NoEvents.number(key), id);
    }

    /** The aggregate; null if there is no token. */
    static @Nullable String id(@Nullable String token) {
        return token == null ? null : token.substring(token.indexOf(' ') + 1);
    }

    /**
     * The key of the last item.
     *
     * @throws InvalidValueException if it is none that was handed out
     */
    Map<String, AttributeValue> key(String token) {
        int space = token.indexOf(' ');
        if (space < 1) {
            throw noPageEnded();
        }
        return Map.of(
                EventNumber.FIELD,
                fromN(token.substring(0, space)),
                idField,
                fromS(token.substring(space + 1)));
    }

    static InvalidValueException noPageEnded() {
        return new InvalidValueException("after", "is not where a page ended");
    }
}
