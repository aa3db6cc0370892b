package dev.tandem.harness.sam;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * The properties of one thing in the template. To read one is to support it: {@link #end()} reports
 * all that nobody has asked for.
 */
final class Properties {

    private final String where;
    private final Map<String, JsonNode> values = new LinkedHashMap<>();
    private final Set<String> bad = new TreeSet<>();
    private final Set<String> asked = new TreeSet<>();
    private final Findings findings;

    private Properties(String where, Findings findings) {
        this.where = where;
        this.findings = findings;
    }

    /**
     * Works out each property; those that can't be are reported.
     *
     * @param where such as {@code CartsTable}
     */
    static Properties of(String where, JsonNode raw, Evaluation evaluation, Findings findings) {
        Properties properties = new Properties(where, findings);
        for (Map.Entry<String, JsonNode> property : raw.properties()) {
            properties.put(property.getKey(), property.getValue(), evaluation);
        }
        return properties;
    }

    private static Properties of(String where, JsonNode object, Findings findings) {
        Properties properties = new Properties(where, findings);
        object.properties().forEach(each -> properties.values.put(each.getKey(), each.getValue()));
        return properties;
    }

    private void put(String name, JsonNode raw, Evaluation evaluation) {
        try {
            JsonNode value = evaluation.value(raw);
            if (!value.isMissingNode()) {
                values.put(name, value);
            }
        } catch (BadValueException e) {
            bad.add(name);
            problem(name, e.what());
        }
    }

    void problem(String name, String what) {
        findings.problem(path(name), what);
    }

    private String path(String name) {
        return where + "." + name;
    }

    /** The property as it is, if it is there. */
    Optional<JsonNode> value(String name) {
        asked.add(name);
        return Optional.ofNullable(values.get(name));
    }

    Optional<String> text(String name) {
        return value(name).flatMap(value -> text(name, value));
    }

    private Optional<String> text(String name, JsonNode value) {
        if (!value.isValueNode() || value.isNull()) {
            problem(name, "is %s, has to be a text".formatted(value));
            return Optional.empty();
        }
        return Optional.of(value.asString());
    }

    /** Its text; empty and reported if it is not there. */
    String required(String name) {
        Optional<String> text = text(name);
        requireThere(name);
        return text.orElse("");
    }

    /** Its text, if it is one of those that are supported; anything else is reported. */
    Optional<String> oneOf(String name, List<String> supported) {
        Optional<String> text = text(name);
        text.filter(given -> !supported.contains(given))
                .ifPresent(given ->
                        problem(
                                name,
                                "is %s, supported is %s"
                                        .formatted(given, String.join(", ", supported))));
        return text.filter(supported::contains);
    }

    /** The same; empty and reported if it is not there. */
    String requiredOneOf(String name, List<String> supported) {
        return required(name).isEmpty() ? "" : oneOf(name, supported).orElse("");
    }

    Optional<Integer> number(String name) {
        return text(name).flatMap(text -> number(name, text));
    }

    private Optional<Integer> number(String name, String text) {
        try {
            return Optional.of(Integer.valueOf(text));
        } catch (NumberFormatException _) {
            problem(name, "is %s, has to be a whole number".formatted(text));
            return Optional.empty();
        }
    }

    Optional<Boolean> flag(String name) {
        return oneOf(name, List.of("true", "false")).map(Boolean::valueOf);
    }

    /** Its texts; one alone counts as a list. */
    List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        elements(name).forEach(element -> text(name, element).ifPresent(texts::add));
        return List.copyOf(texts);
    }

    /** Its texts by name, as in environment variables. */
    Map<String, String> textsByName(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        object(name)
                .ifPresent(object ->
                        object.values
                                .keySet()
                                .forEach(key -> texts.put(key, object.required(key))));
        return texts;
    }

    /** The object of that name; whoever asks for it ends it. */
    Optional<Properties> object(String name) {
        return value(name).flatMap(value -> object(name, value));
    }

    private Optional<Properties> object(String name, JsonNode value) {
        if (!value.isObject()) {
            problem(name, "is %s, has to be an object".formatted(value));
            return Optional.empty();
        }
        return Optional.of(of(path(name), value, findings));
    }

    /** The same; empty and reported if it is not there. */
    Optional<Properties> requiredObject(String name) {
        requireThere(name);
        return object(name);
    }

    private void requireThere(String name) {
        if (!values.containsKey(name) && !bad.contains(name)) {
            problem(name, "is required");
        }
    }

    /** Its objects; one alone counts as a list; whoever asks for them ends each. */
    List<Properties> objects(String name) {
        return objects(
                name, (at, text) -> problem(at, "is \"%s\", has to be an object".formatted(text)));
    }

    /**
     * The same where texts may stand between them.
     *
     * @param texts takes each text, after where it stands, such as {@code Policies[1]}
     */
    List<Properties> objects(String name, BiConsumer<String, String> texts) {
        List<Properties> objects = new ArrayList<>();
        int index = 0;
        for (JsonNode element : elements(name)) {
            String at = "%s[%d]".formatted(name, index++);
            if (element.isString()) {
                texts.accept(at, element.asString());
            } else {
                object(at, element).ifPresent(objects::add);
            }
        }
        return objects;
    }

    private List<JsonNode> elements(String name) {
        List<JsonNode> elements = new ArrayList<>();
        value(name)
                .ifPresent(value -> {
                    if (value.isArray()) {
                        value.forEach(elements::add);
                    } else {
                        elements.add(value);
                    }
                });
        return elements;
    }

    /** What there is, by name. */
    Set<String> names() {
        return values.keySet();
    }

    /** Takes note of properties that change nothing on one machine. */
    Properties withoutEffect(String reason, String... names) {
        for (String name : names) {
            if (value(name).isPresent()) {
                findings.withoutEffect(path(name), reason);
            }
        }
        return this;
    }

    /** Reports what nobody has asked for. */
    void end() {
        values.keySet().stream()
                .filter(name -> !asked.contains(name))
                .forEach(name ->
                        problem(
                                name,
                                "is not supported, supported are " + String.join(", ", asked)));
    }
}
