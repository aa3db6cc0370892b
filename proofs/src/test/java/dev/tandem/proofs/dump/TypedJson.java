package dev.tandem.proofs.dump;

import static java.util.stream.Collectors.toMap;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Items as DynamoDB's own JSON, with types: what {@code aws dynamodb put-item} takes. */
final class TypedJson {

    private static final JsonMapper JSON = new JsonMapper();

    private TypedJson() {}

    /** One line, sorted by attribute. */
    static String write(Map<String, AttributeValue> item) {
        return JSON.writeValueAsString(typed(item));
    }

    static Map<String, AttributeValue> read(String line) {
        return attributes(JSON.readTree(line));
    }

    private static SortedMap<String, Object> typed(Map<String, AttributeValue> item) {
        SortedMap<String, Object> typed = new TreeMap<>();
        item.forEach((name, value) -> typed.put(name, typed(value)));
        return typed;
    }

    private static Map<String, Object> typed(AttributeValue value) {
        Object content =
                switch (value.type()) {
                    case S -> value.s();
                    case N -> value.n();
                    case BOOL -> value.bool();
                    case NUL -> true;
                    case L -> value.l().stream().map(TypedJson::typed).toList();
                    case M -> typed(value.m());
                    case B, SS, NS, BS, UNKNOWN_TO_SDK_VERSION -> throw unknown(value.type());
                };
        return Map.of(
                value.type() == AttributeValue.Type.NUL ? "NULL" : value.type().name(), content);
    }

    private static Map<String, AttributeValue> attributes(JsonNode item) {
        return item.properties().stream()
                .collect(toMap(Map.Entry::getKey, entry -> attribute(entry.getValue())));
    }

    private static AttributeValue attribute(JsonNode typed) {
        Map.Entry<String, JsonNode> one = typed.properties().iterator().next();
        JsonNode content = one.getValue();
        return switch (one.getKey()) {
            case "S" -> AttributeValue.fromS(content.stringValue());
            case "N" -> AttributeValue.fromN(content.stringValue());
            case "BOOL" -> AttributeValue.fromBool(content.booleanValue());
            case "NULL" -> AttributeValue.fromNul(true);
            case "L" ->
                    AttributeValue.fromL(content.valueStream().map(TypedJson::attribute).toList());
            case "M" -> AttributeValue.fromM(attributes(content));
            default -> throw unknown(one.getKey());
        };
    }

    private static IllegalArgumentException unknown(Object type) {
        return new IllegalArgumentException(
                "%s: none of the contract's attributes is of this type".formatted(type));
    }
}
