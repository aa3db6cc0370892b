package dev.tandem.proofs;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Every field of a record removed, of another type, doubled, emptied and made huge, one a time. */
final class StreamMutations {

    private static final JsonMapper JSON = new JsonMapper();

    private static final int HUGE = 1 << 20;

    private static final List<String> OTHERS =
            List.of(
                    "null",
                    "5",
                    "-1",
                    "2.5",
                    "1E300",
                    "true",
                    "\"\"",
                    "\" \"",
                    "\"x\"",
                    "\"x\\u0000y\"",
                    "\"\\ud800\"",
                    "[]",
                    "{}",
                    "[[]]",
                    "{\"S\": \"x\"}",
                    "{\"N\": \"0\"}",
                    "{\"N\": \"2.5\"}",
                    "{\"N\": \"1E30\"}",
                    "{\"N\": 1}");

    private StreamMutations() {}

    /**
     * A record that is not what DynamoDB sends.
     *
     * @param name what was done to it
     * @param json what it became
     * @param isNamed whether it can still be reported by its {@code SequenceNumber}
     */
    record Mutation(String name, String json, boolean isNamed) {}

    static List<Mutation> of(String record) {
        List<Mutation> mutations = new ArrayList<>();
        for (String path : paths(JSON.readTree(record), "")) {
            mutations.add(removed(record, path));
            mutations.add(doubled(record, path));
            others(JSON.readTree(record).at(path))
                    .forEach(other -> mutations.add(replaced(record, path, other)));
        }
        return mutations;
    }

    private static List<String> paths(JsonNode node, String path) {
        List<String> paths = new ArrayList<>();
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String inner = path + "/" + field.getKey();
            paths.add(inner);
            paths.addAll(paths(field.getValue(), inner));
        }
        return paths;
    }

    private static List<JsonNode> others(JsonNode was) {
        List<JsonNode> others = new ArrayList<>(OTHERS.stream().map(JSON::readTree).toList());
        String text = was.asString("x");
        others.add(JSON.getNodeFactory().stringNode(text + text));
        others.add(JSON.getNodeFactory().stringNode("x".repeat(3_000)));
        others.add(JSON.getNodeFactory().stringNode("é\u0000".repeat(HUGE / 2)));
        others.add(array(was, 2));
        others.add(array(was, 1_000));
        others.add(JSON.createObjectNode().set("S", was));
        if (was.isObject()) {
            ObjectNode more = was.deepCopy().asObject();
            for (int i = 0; i < 10_000; i++) {
                more.put("x" + i, i);
            }
            others.add(more);
        }
        return others;
    }

    private static ArrayNode array(JsonNode element, int times) {
        ArrayNode array = JSON.createArrayNode();
        for (int i = 0; i < times; i++) {
            array.add(element);
        }
        return array;
    }

    private static Mutation removed(String record, String path) {
        ObjectNode mutated = JSON.readTree(record).asObject();
        parent(mutated, path).remove(name(path));
        return mutation("without " + path, mutated);
    }

    /** As text, since a tree knows each field once. */
    private static Mutation doubled(String record, String path) {
        ObjectNode marked = JSON.readTree(record).asObject();
        String field = JSON.writeValueAsString(name(path)) + ":" + marked.at(path);
        parent(marked, path).put(name(path), "HERE");
        String here = JSON.writeValueAsString(name(path)) + ":\"HERE\"";
        return new Mutation(
                "twice " + path,
                marked.toString().replace(here, field + "," + field),
                JSON.readTree(record).at("/dynamodb/SequenceNumber").isString());
    }

    private static Mutation replaced(String record, String path, JsonNode by) {
        ObjectNode mutated = JSON.readTree(record).asObject();
        parent(mutated, path).set(name(path), by);
        String shown = by.toString();
        return mutation(
                "%s = %s".formatted(path, shown.substring(0, Math.min(60, shown.length()))),
                mutated);
    }

    private static Mutation mutation(String name, ObjectNode mutated) {
        return new Mutation(
                name, mutated.toString(), mutated.at("/dynamodb/SequenceNumber").isString());
    }

    private static ObjectNode parent(ObjectNode of, String path) {
        return of.at(path.substring(0, path.lastIndexOf('/'))).asObject();
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
