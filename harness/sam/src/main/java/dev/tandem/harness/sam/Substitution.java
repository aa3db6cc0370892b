package dev.tandem.harness.sam;

import tools.jackson.databind.JsonNode;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code Fn::Sub}: {@code ${Name}}, {@code ${Resource.Attribute}}, own variables, and {@code
 * ${!Literal}}, which stays as {@code ${Literal}}.
 */
final class Substitution {

    static final Pattern VARIABLE = Pattern.compile("\\$\\{(?<literal>!?)(?<name>[^}]*)}");

    private Substitution() {}

    /**
     * @param argument a text, or a list of a text and an object of variables
     * @throws BadValueException if a variable is not known
     */
    static String of(JsonNode argument, Evaluation in) {
        JsonNode text = argument.isArray() ? argument.path(0) : argument;
        JsonNode own = argument.isArray() ? argument.path(1) : Evaluation.NO_VALUE;
        if (!text.isString()) {
            throw new BadValueException(
                    "Fn::Sub %s has to be a text, or a list of a text and variables"
                            .formatted(argument));
        }
        return VARIABLE.matcher(text.asString())
                .replaceAll(found -> Matcher.quoteReplacement(replacement(found, own, in)));
    }

    private static String replacement(MatchResult found, JsonNode own, Evaluation in) {
        String name = found.group("name");
        if (!found.group("literal").isEmpty()) {
            return "${" + name + "}";
        }
        if (own.has(name)) {
            return in.text(own.get(name));
        }
        return in.text(name.contains(".") ? in.names().attribute(name) : in.names().ref(name));
    }
}
