package dev.tandem.harness.sam;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.Arrays;
import java.util.stream.Collectors;

/** CloudFormation's functions, as far as templates may use them here. */
enum Intrinsic {
    REF("Ref"),
    CONDITION("Condition"),
    GET_ATT("Fn::GetAtt"),
    SUB("Fn::Sub"),
    JOIN("Fn::Join"),
    SPLIT("Fn::Split"),
    SELECT("Fn::Select"),
    FIND_IN_MAP("Fn::FindInMap"),
    IF("Fn::If"),
    EQUALS("Fn::Equals"),
    NOT("Fn::Not"),
    AND("Fn::And"),
    OR("Fn::Or"),
    /** In the section {@code Rules}. */
    CONTAINS("Fn::Contains");

    private final String key;

    Intrinsic(String key) {
        this.key = key;
    }

    /**
     * @throws BadValueException if it can't be worked out
     */
    JsonNode apply(JsonNode argument, Evaluation in) {
        Arguments arguments = new Arguments(argument, in);
        return switch (this) {
            case REF -> in.names().ref(argument.asString(""));
            case CONDITION -> truth(in.conditions().holds(argument.asString("")));
            case GET_ATT ->
                    in.names()
                            .attribute(
                                    argument.isArray()
                                            ? arguments.joined(".")
                                            : argument.asString(""));
            case SUB -> text(Substitution.of(argument, in));
            case JOIN -> text(arguments.join());
            case SPLIT -> arguments.split();
            case SELECT -> arguments.select();
            case FIND_IN_MAP -> arguments.find();
            case IF -> arguments.choose();
            case EQUALS -> truth(arguments.areEqual());
            case NOT -> truth(!arguments.isTrue());
            case AND -> truth(arguments.areAllTrue());
            case OR -> truth(arguments.isAnyTrue());
            case CONTAINS -> truth(arguments.contains());
        };
    }

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
                                "%s is not supported, supported are %s".formatted(key, keys())));
    }

    private static String keys() {
        return Arrays.stream(values())
                .map(function -> function.key)
                .collect(Collectors.joining(", "));
    }

    private static JsonNode text(String text) {
        return JsonNodeFactory.instance.stringNode(text);
    }

    private static JsonNode truth(boolean value) {
        return JsonNodeFactory.instance.booleanNode(value);
    }
}
