package dev.tandem.harness.sam;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a function of CloudFormation is given, and what functions with several arguments make of it.
 */
record Arguments(JsonNode argument, Evaluation in) {

    String joined(String delimiter) {
        return list().stream().map(in::text).collect(Collectors.joining(delimiter));
    }

    String join() {
        List<JsonNode> parts = exactly(2);
        String delimiter = in.text(parts.get(0));
        return new Arguments(in.value(parts.get(1)), in).joined(delimiter);
    }

    JsonNode split() {
        List<JsonNode> parts = exactly(2);
        String delimiter = Pattern.quote(in.text(parts.get(0)));
        var list = JsonNodeFactory.instance.arrayNode();
        Arrays.stream(in.text(parts.get(1)).split(delimiter, -1)).forEach(list::add);
        return list;
    }

    JsonNode select() {
        List<JsonNode> parts = exactly(2);
        JsonNode chosen = in.value(parts.get(1)).path(in.value(parts.get(0)).asInt(-1));
        if (chosen.isMissingNode()) {
            throw bad("has an index outside of the list");
        }
        return chosen;
    }

    JsonNode find() {
        List<String> path = exactly(3).stream().map(in::text).toList();
        return in.mappings().value(path.get(0), path.get(1), path.get(2));
    }

    JsonNode choose() {
        List<JsonNode> parts = exactly(3);
        boolean holds = in.conditions().holds(parts.get(0).asString(""));
        return in.value(parts.get(holds ? 1 : 2));
    }

    boolean areEqual() {
        List<JsonNode> parts = exactly(2);
        return in.text(parts.get(0)).equals(in.text(parts.get(1)));
    }

    boolean contains() {
        List<JsonNode> parts = exactly(2);
        String sought = in.text(parts.get(1));
        return new Arguments(in.value(parts.get(0)), in)
                .list().stream().map(in::text).anyMatch(sought::equals);
    }

    boolean isTrue() {
        return in.conditions().isTrue(exactly(1).get(0));
    }

    boolean areAllTrue() {
        return list().stream().allMatch(in.conditions()::isTrue);
    }

    boolean isAnyTrue() {
        return list().stream().anyMatch(in.conditions()::isTrue);
    }

    private List<JsonNode> exactly(int count) {
        if (list().size() != count) {
            throw bad("has to be a list of " + count);
        }
        return list();
    }

    private List<JsonNode> list() {
        if (!argument.isArray()) {
            throw bad("has to be a list");
        }
        return argument.valueStream().toList();
    }

    private BadValueException bad(String what) {
        return new BadValueException("%s %s".formatted(argument, what));
    }
}
