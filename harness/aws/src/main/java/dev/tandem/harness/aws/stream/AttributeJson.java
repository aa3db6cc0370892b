package dev.tandem.harness.aws.stream;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;

/** Attribute values in the JSON that DynamoDB speaks: {@code {"S":"text"}}. */
final class AttributeJson {

    private AttributeJson() {}

    static void write(Map<String, AttributeValue> attributes, ObjectNode json) {
        attributes.forEach((name, value) -> write(value, json.putObject(name)));
    }

    private static void write(AttributeValue value, ObjectNode json) {
        switch (value.type()) {
            case S -> json.put("S", value.s());
            case N -> json.put("N", value.n());
            case B -> json.put("B", value.b().asByteArrayUnsafe());
            case BOOL -> json.put("BOOL", value.bool());
            case NUL -> json.put("NULL", value.nul());
            case SS -> strings(value.ss(), json.putArray("SS"));
            case NS -> strings(value.ns(), json.putArray("NS"));
            case BS -> binaries(value.bs(), json.putArray("BS"));
            case L -> list(value.l(), json.putArray("L"));
            case M -> write(value.m(), json.putObject("M"));
            case UNKNOWN_TO_SDK_VERSION ->
                    throw new IllegalArgumentException(
                            "An attribute has a type that this AWS SDK does not know: update it");
        }
    }

    private static void strings(List<String> values, ArrayNode json) {
        values.forEach(json::add);
    }

    private static void binaries(List<SdkBytes> values, ArrayNode json) {
        values.forEach(value -> json.add(value.asByteArrayUnsafe()));
    }

    private static void list(List<AttributeValue> values, ArrayNode json) {
        values.forEach(value -> write(value, json.addObject()));
    }
}
