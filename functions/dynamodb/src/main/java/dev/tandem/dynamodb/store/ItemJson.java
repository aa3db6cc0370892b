package dev.tandem.dynamodb.store;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteConstraints;
import tools.jackson.core.json.JsonFactory;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON of an item, token by token: a tree between the bytes and the attributes would cost as
 * much as all else that a command does with its state.
 */
final class ItemJson {

    /** What is too long or too deep is told by whoever knows the store, with the field. */
    private static final JsonFactory JSON =
            JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNumberLength(Integer.MAX_VALUE)
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .maxNameLength(Integer.MAX_VALUE)
                                    .maxNestingDepth(StreamWriteConstraints.DEFAULT_MAX_DEPTH)
                                    .build())
                    .build();

    private static final int USUAL_SIZE = 1024;

    private ItemJson() {}

    /** A text becomes S, a number N with all its digits, an object M, an array L. */
    static Map<String, AttributeValue> attributes(byte[] json) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new IllegalArgumentException(
                        "the JSON of a state is no object: its record has to be one");
            }
            return map(parser);
        }
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
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> AttributeValue.fromN(parser.getString());
            case VALUE_TRUE -> AttributeValue.fromBool(true);
            case VALUE_FALSE -> AttributeValue.fromBool(false);
            case VALUE_NULL -> AttributeValue.fromNul(true);
            case START_OBJECT -> AttributeValue.fromM(map(parser));
            case START_ARRAY -> AttributeValue.fromL(list(parser));
            case END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                    throw new IllegalStateException(token + " is no value of JSON");
        };
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

    /** Sets become arrays, and binary values their Base64. */
    static byte[] of(Map<String, AttributeValue> item) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_SIZE);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            write(json, item);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonGenerator json, Map<String, AttributeValue> map) {
        json.writeStartObject();
        for (Map.Entry<String, AttributeValue> entry : map.entrySet()) {
            json.writeName(entry.getKey());
            write(json, entry.getValue());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, AttributeValue value) {
        switch (value.type()) {
            case S -> json.writeString(value.s());
            case N -> json.writeNumber(value.n());
            case BOOL -> json.writeBoolean(value.bool());
            case NUL -> json.writeNull();
            case M -> write(json, value.m());
            case L -> array(json, value.l(), ItemJson::write);
            case B -> binary(json, value.b());
            case SS -> array(json, value.ss(), JsonGenerator::writeString);
            case NS -> array(json, value.ns(), JsonGenerator::writeNumber);
            case BS -> array(json, value.bs(), ItemJson::binary);
            case UNKNOWN_TO_SDK_VERSION ->
                    throw new IllegalStateException("an attribute is of a type unknown here");
        }
    }

    private interface Element<T> {
        void write(JsonGenerator json, T element);
    }

    private static <T> void array(JsonGenerator json, List<T> elements, Element<T> element) {
        json.writeStartArray();
        elements.forEach(one -> element.write(json, one));
        json.writeEndArray();
    }

    private static void binary(JsonGenerator json, SdkBytes bytes) {
        json.writeBinary(bytes.asByteArrayUnsafe());
    }
}
