package dev.tandem.harness.sam;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** CloudFormation's functions, as far as templates may use them here. */
enum Intrinsic {
    REF("Ref") {
        @Override
        JsonNode apply(JsonNode argument, Evaluation in) {
            return in.names().ref(argument.asString(""));
        }
    },
    CONDITION("Condition") {
        @Override
        JsonNode apply(JsonNode argument, Evaluation in) {
            return truth(in.conditions().holds(argument.asString("")));
        }
    },
    GET_ATT("Fn::GetAtt") {
        @Override
        JsonNode apply(JsonNode argument, Evaluation in) {
            return in.names()
                    .attribute(
                            argument.isArray() ? join(".", argument, in) : argument.asString(""));
        }
    },
    SUB("Fn::Sub") {
        @Override
        JsonNode apply(JsonNode argument, Evaluation in) {
            return text(Substitution.of(argument, in));
        }
    },
    JOIN("Fn::Join") {
        @Override
        JsonNode apply(JsonNode argument, Evaluation in) {
            List<JsonNode> parts = arguments(argument, 2);
            return text(join(in.text(parts.get(0)), in.value(parts.get(1)), in));
        }
    },
    SPLIT("Fn::Split") {
        @Override
        JsonNode apply(JsonNode argument, Evaluation in) {
            List<JsonNode> parts = arguments(argument, 2);
            String delimiter = in.text(parts.get(0));
            var list = JsonNodeFactory.instance.arrayNode();
            for (String part : in.text(parts.get(1)).split(Pattern.quote(delimiter), -1)) {
                list.add(part);
            }
            return list;
        }
    },
    SELECT("Fn::Select") {
        @Override
        JsonNode apply(JsonNode argument, Evaluation in) {
            List<JsonNode> parts = arguments(argument, 2);
            JsonNode chosen = in.value(parts.get(1)).path(in.value(parts.get(0)).asInt(-1));
            if (chosen.isMissingNode()) {
                throw bad(argument, "has an index outside of the list");
            }
            return chosen;
        }
    },
    FIND_IN_MAP("Fn::FindInMap") {
        @Override
        JsonNode apply(JsonNode argument, Evaluation in) {
            List<String> path = arguments(argument, 3).stream().map(in::text).toList();
            return in.mapping(path.get(0), path.get(1), path.get(2));
        }
    },
    IF("Fn::If") {
        @Override
        JsonNode apply(JsonNode argument, Evaluation in) {
            List<JsonNode> parts = arguments(argument, 3);
            boolean holds = in.conditions().holds(parts.get(0).asString(""));
            return in.value(parts.get(holds ? 1 : 2));
        }
    },
    EQUALS("Fn::Equals") {
        @Override
        JsonNode apply(JsonNode argument, Evaluation in) {
            List<JsonNode> parts = arguments(argument, 2);
            return truth(in.text(parts.get(0)).equals(in.text(parts.get(1))));
        }
    },
    NOT("Fn::Not") {
        @Override
        JsonNode apply(JsonNode argument, Evaluation in) {
            return truth(!in.conditions().isTrue(arguments(argument, 1).get(0)));
        }
    },
    AND("Fn::And") {
        @Override
        JsonNode apply(JsonNode argument, Evaluation in) {
            return truth(list(argument).stream().allMatch(in.conditions()::isTrue));
        }
    },
    OR("Fn::Or") {
        @Override
        JsonNode apply(JsonNode argument, Evaluation in) {
            return truth(list(argument).stream().anyMatch(in.conditions()::isTrue));
        }
    };

    private final String key;

    Intrinsic(String key) {
        this.key = key;
    }

    abstract JsonNode apply(JsonNode argument, Evaluation in);

    /** Whether this object is a call of a function; {@code Condition} is one only with a name. */
    static boolean isCall(ObjectNode object) {
        if (object.size() != 1) {
            return false;
        }
        String key = object.propertyNames().iterator().next();
        return key.startsWith("Fn::")
                || key.equals(REF.key)
                || (key.equals(CONDITION.key) && object.path(key).isString());
    }

    /**
     * @throws BadValueException if templates may not use it here
     */
    static Intrinsic named(String key) {
        return Arrays.stream(values())
                .filter(function -> function.key.equals(key))
                .findFirst()
                .orElseThrow(() ->
                        new BadValueException(
                                "%s is not supported, supported are %s"
                                        .formatted(
                                                key,
                                                Arrays.stream(values())
                                                        .map(function -> function.key)
                                                        .collect(Collectors.joining(", ")))));
    }

    private static String join(String delimiter, JsonNode parts, Evaluation in) {
        return list(parts).stream().map(in::text).collect(Collectors.joining(delimiter));
    }

    private static List<JsonNode> arguments(JsonNode argument, int count) {
        List<JsonNode> arguments = list(argument);
        if (arguments.size() != count) {
            throw bad(argument, "has to be a list of " + count);
        }
        return arguments;
    }

    private static List<JsonNode> list(JsonNode argument) {
        if (!argument.isArray()) {
            throw bad(argument, "has to be a list");
        }
        return StreamSupport.stream(argument.spliterator(), false).toList();
    }

    private static BadValueException bad(JsonNode argument, String what) {
        return new BadValueException("%s %s".formatted(argument, what));
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }

    private static JsonNode truth(boolean value) {
        return JsonNodeFactory.instance.booleanNode(value);
    }
}
