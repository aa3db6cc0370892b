package dev.tandem.harness.sam;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One property of the template; what is wrong with it is reported.
 *
 * @param path such as {@code CartsTable.KeySchema}
 */
record Property(String path, JsonNode value, Findings findings) {

    void problem(String what) {
        findings.problem(path, what);
    }

    Optional<String> text() {
        if (!value.isValueNode() || value.isNull()) {
            problem("is %s, has to be a text".formatted(value));
            return Optional.empty();
        }
        return Optional.of(value.asString());
    }

    Optional<String> oneOf(List<String> supported) {
        Optional<String> text = text();
        text.filter(given -> !supported.contains(given))
                .ifPresent(given ->
                        problem(
                                "is %s, supported is %s"
                                        .formatted(given, String.join(", ", supported))));
        return text.filter(supported::contains);
    }

    Optional<Integer> number() {
        Optional<String> text = text();
        try {
            return text.map(Integer::valueOf);
        } catch (NumberFormatException _) {
            problem("is %s, has to be a whole number".formatted(value.asString()));
            return Optional.empty();
        }
    }

    Optional<Properties> object() {
        if (!value.isObject()) {
            problem("is %s, has to be an object".formatted(value));
            return Optional.empty();
        }
        return Optional.of(Properties.of(path, value, findings));
    }

    /** One alone counts as a list. */
    Stream<JsonNode> elements() {
        return value.isArray() ? value.valueStream() : Stream.of(value);
    }

    Property element(JsonNode element) {
        return new Property(path, element, findings);
    }

    /**
     * Its objects; one alone counts as a list.
     *
     * @param texts takes each text that stands between them
     */
    List<Properties> objects(Consumer<Property> texts) {
        List<Properties> objects = new ArrayList<>();
        int index = 0;
        for (JsonNode each : elements().toList()) {
            Property element = new Property("%s[%s]".formatted(path, index++), each, findings);
            if (each.isString()) {
                texts.accept(element);
            } else {
                element.object().ifPresent(objects::add);
            }
        }
        return objects;
    }
}
