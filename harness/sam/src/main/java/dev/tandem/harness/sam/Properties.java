package dev.tandem.harness.sam;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;

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

    /** Of an object that has been worked out. */
    static Properties of(String where, JsonNode object, Findings findings) {
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

    private Optional<Property> property(String name) {
        return value(name).map(value -> new Property(path(name), value, findings));
    }

    Optional<String> text(String name) {
        return property(name).flatMap(Property::text);
    }

    /** Its text; empty and reported if it is not there. */
    String required(String name) {
        Optional<String> text = text(name);
        requireThere(name);
        return text.orElse("");
    }

    /** Its text, if it is one of those that are supported; anything else is reported. */
    Optional<String> oneOf(String name, List<String> supported) {
        return property(name).flatMap(property -> property.oneOf(supported));
    }

    /** The same; empty and reported if it is not there. */
    String requiredOneOf(String name, List<String> supported) {
        return required(name).isEmpty() ? "" : oneOf(name, supported).orElse("");
    }

    Optional<Integer> number(String name) {
        return property(name).flatMap(Property::number);
    }

    Optional<Boolean> flag(String name) {
        return oneOf(name, List.of("true", "false")).map(Boolean::valueOf);
    }

    /** Its texts; one alone counts as a list. */
    List<String> texts(String name) {
        return property(name).stream()
                .flatMap(list -> list.elements().map(list::element))
                .flatMap(element -> element.text().stream())
                .toList();
    }

    /** Its texts by name, as in environment variables. */
    Map<String, String> textsByName(String name) {
        Map<String, String> texts = new LinkedHashMap<>();
        object(name)
                .ifPresent(object ->
                        object.names().forEach(key -> texts.put(key, object.required(key))));
        return texts;
    }

    /** The object of that name; whoever asks for it ends it. */
    Optional<Properties> object(String name) {
        return property(name).flatMap(Property::object);
    }

    /** What a reader makes of the object of that name; it asks for all that is supported there. */
    <T> Optional<T> read(String name, Function<Properties, T> reader) {
        return object(name).map(object -> object.readBy(reader));
    }

    /** The same; empty and reported if it is not there. */
    <T> Optional<T> readRequired(String name, Function<Properties, T> reader) {
        requireThere(name);
        return read(name, reader);
    }

    private void requireThere(String name) {
        if (!values.containsKey(name) && !bad.contains(name)) {
            problem(name, "is required");
        }
    }

    /** The same of a list of objects; one alone counts as a list. */
    <T> List<T> readAll(String name, Function<Properties, T> reader) {
        return readAll(name, reader, Property::object);
    }

    /**
     * The same where texts may stand between the objects.
     *
     * @param texts takes each text
     */
    <T> List<T> readAll(String name, Function<Properties, T> reader, Consumer<Property> texts) {
        return property(name).stream()
                .flatMap(list -> list.objects(texts).stream())
                .map(object -> object.readBy(reader))
                .toList();
    }

    private <T> T readBy(Function<Properties, T> reader) {
        T read = reader.apply(this);
        end();
        return read;
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
        findings.problems().unsupported(where, values.keySet(), asked);
    }
}
