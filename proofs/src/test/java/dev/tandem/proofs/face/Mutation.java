package dev.tandem.proofs.face;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * What can become of one field of a JSON object, as text: JSON trees know neither a field that is
 * there twice nor each way to write a number. {@code UNIQUE} stands for what nobody has sent yet.
 *
 * @param name what it is
 * @param field makes the members of an object of a field's name and its value
 */
record Mutation(String name, BiFunction<String, String, List<String>> field) {

    private static final JsonMapper JSON = new JsonMapper();

    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "0",
                    "-1",
                    "2.5",
                    "1e400",
                    "9".repeat(400),
                    "18446744073709551621",
                    "\"\"",
                    "\" \"",
                    "\"7-UNIQUE\"",
                    "\"UNIQUE\\u0000\"",
                    "\"UNIQUE\\ud800\"",
                    "\"" + "\ud83d\ude00".repeat(100_000) + "\"",
                    "{}",
                    "[]",
                    "[null]",
                    "{\"a\":{\"a\":[]}}",
                    "[".repeat(400) + "]".repeat(400),
                    "[".repeat(4000) + "]".repeat(4000),
                    "{",
                    "");

    /** All of them. */
    static List<Mutation> all() {
        List<Mutation> all = new ArrayList<>();
        all.add(new Mutation("removed", (field, value) -> List.of()));
        all.add(
                new Mutation(
                        "doubled",
                        (field, value) -> List.of(member(field, value), member(field, value))));
        all.add(
                new Mutation(
                        "renamed", (field, value) -> List.of(member(field + "\ud800", value))));
        all.add(
                new Mutation(
                        "hugely named",
                        (field, value) ->
                                List.of(member("x".repeat(40_000), value), member(field, value))));
        all.add(
                new Mutation(
                        "in an array",
                        (field, value) -> List.of(member(field, "[" + value + "]"))));
        for (String other : VALUES) {
            String called = other.length() > 20 ? other.substring(0, 20) + "…" : other;
            all.add(
                    new Mutation(
                            "replaced by " + called,
                            (field, value) -> List.of(member(field, other))));
        }
        return all;
    }

    /** The object with each of its fields in turn so, at any depth. */
    Stream<String> of(String json) {
        JsonNode tree = JSON.readTree(json);
        return fields(tree, "").map(field -> write(tree, "", field));
    }

    /** The paths of all fields. */
    private static Stream<String> fields(JsonNode tree, String path) {
        return tree instanceof ObjectNode object
                ? object.properties().stream()
                        .flatMap(field -> {
                            String place = path + "/" + field.getKey();
                            return Stream.concat(Stream.of(place), fields(field.getValue(), place));
                        })
                : Stream.empty();
    }

    private String write(JsonNode tree, String path, String target) {
        if (!(tree instanceof ObjectNode object)) {
            return tree.toString();
        }
        List<String> members = new ArrayList<>();
        object.forEachEntry((name, value) -> {
            String place = path + "/" + name;
            String written = write(value, place, target);
            members.addAll(
                    place.equals(target)
                            ? field.apply(name, written)
                            : List.of(member(name, written)));
        });
        return "{" + String.join(",", members) + "}";
    }

    private static String member(String name, String value) {
        String quoted =
                name.endsWith("\ud800")
                        ? "\"" + name.substring(0, name.length() - 1) + "\\ud800\""
                        : Objects.requireNonNull(JSON.writeValueAsString(name));
        return quoted + ":" + value;
    }

    @Override
    public String toString() {
        return name;
    }
}
