package dev.tandem.dynamodb.store;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The attributes of an item, made of the tokens of its JSON and never of its text: to write and
 * parse that between a record and its attributes would cost as much as all else that a command does
 * with its state.
 */
final class ItemOfTokens {

    private ItemOfTokens() {}

    /** A text becomes S, a number N with all its digits, an object M, an array L. */
    static Map<String, AttributeValue> attributes(JsonParser parser) {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            throw new IllegalArgumentException(
                    "the JSON of a state is no object: its record has to be one");
        }
        return map(parser);
    }

    /** The attribute of one value. */
    static AttributeValue attribute(JsonParser parser) {
        return value(parser, parser.nextToken());
    }

    private static Map<String, AttributeValue> map(JsonParser parser) {
        Map<String, AttributeValue> map = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            map.put(name, value(parser, parser.nextToken()));
        }
        return map;
    }

    private static AttributeValue value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case VALUE_STRING -> AttributeValue.fromS(parser.getString());
            case VALUE_NUMBER_INT -> AttributeValue.fromN(parser.getString());
            case VALUE_NUMBER_FLOAT -> fraction(parser);
            case VALUE_TRUE -> AttributeValue.fromBool(true);
            case VALUE_FALSE -> AttributeValue.fromBool(false);
            case VALUE_NULL -> AttributeValue.fromNul(true);
            case START_OBJECT -> AttributeValue.fromM(map(parser));
            case START_ARRAY -> AttributeValue.fromL(list(parser));
            case VALUE_EMBEDDED_OBJECT -> embedded(parser.getEmbeddedObject());
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, NOT_AVAILABLE ->
                    throw new IllegalStateException(token + " is no value of JSON");
        };
    }

    /** What is no number is a text in JSON. */
    private static AttributeValue fraction(JsonParser parser) {
        return parser.isNaN()
                ? AttributeValue.fromS(parser.getString())
                : AttributeValue.fromN(parser.getString());
    }

    /** Bytes, and what says itself how it is written, as their JSON. */
    private static AttributeValue embedded(Object value) {
        try (JsonParser parser =
                JsonMapper.shared().createParser(JsonMapper.shared().writeValueAsBytes(value))) {
            return value(parser, parser.nextToken());
        }
    }

    private static List<AttributeValue> list(JsonParser parser) {
        List<AttributeValue> list = new ArrayList<>();
        for (JsonToken next = parser.nextToken();
                next != JsonToken.END_ARRAY;
                next = parser.nextToken()) {
            list.add(value(parser, next));
        }
        return list;
    }
}
