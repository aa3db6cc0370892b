package dev.tandem.dynamodb.event;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Values off a parser, whatever they turn out to be: each method begins at the first token of one
 * and ends at its last.
 */
record JsonValues(JsonParser parser) {

    /** The text that is there; null if it is something else, which is passed over. */
    @Nullable String textOrNull() {
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            return parser.getString();
        }
        skip();
        return null;
    }

    /** Whether an object begins here; anything else is passed over. */
    boolean isObject() {
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return true;
        }
        skip();
        return false;
    }

    /**
     * The next field of the object that has begun, at the beginning of its value; null at the end.
     */
    @Nullable String nextField() {
        String name = parser.nextName();
        if (name != null) {
            parser.nextToken();
        }
        return name;
    }

    /**
     * Passes it over. Numbers are looked at nevertheless: not all can be, and a tree has them all.
     */
    void skip() {
        int depth = 0;
        while (true) {
            JsonToken token = parser.currentToken();
            if (token.isNumeric()) {
                parser.getNumberValue();
            } else if (token.isStructStart()) {
                depth++;
            } else if (token.isStructEnd()) {
                depth--;
            }
            if (depth == 0) {
                return;
            }
            parser.nextToken();
        }
    }
}
