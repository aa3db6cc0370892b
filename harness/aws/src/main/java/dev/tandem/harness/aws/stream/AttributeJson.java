package dev.tandem.harness.aws.stream;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

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
            case SS -> value.ss().forEach(json.putArray("SS")::add);
            case NS -> value.ns().forEach(json.putArray("NS")::add);
            case BS -> {
                ArrayNode binaries = json.putArray("BS");
                value.bs().forEach(each -> binaries.add(each.asByteArrayUnsafe()));
            }
            case L -> {
                ArrayNode list = json.putArray("L");
                value.l().forEach(each -> write(each, list.addObject()));
            }
            case M -> write(value.m(), json.putObject("M"));
            case UNKNOWN_TO_SDK_VERSION ->
                    throw new IllegalArgumentException(
                            "An attribute has a type that this AWS SDK does not know: update it");
        }
    }
}
