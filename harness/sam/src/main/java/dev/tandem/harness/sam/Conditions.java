package dev.tandem.harness.sam;

import tools.jackson.databind.JsonNode;

import java.util.ArrayDeque;
import java.util.Deque;

/** The template's section of that name: each true or false under the parameters. */
final class Conditions {

    private final JsonNode section;
    private final Evaluation evaluation;
    private final Deque<String> underway = new ArrayDeque<>();

    Conditions(JsonNode section, Evaluation evaluation) {
        this.section = section;
        this.evaluation = evaluation;
    }

    /**
     * @throws BadValueException if there is no such condition, or if it depends on itself
     */
    boolean holds(String name) {
        if (!section.has(name)) {
            throw new BadValueException("there is no condition " + name);
        }
        if (underway.contains(name)) {
            throw new BadValueException("the condition %s depends on itself".formatted(name));
        }
        underway.push(name);
        try {
            return isTrue(section.get(name));
        } finally {
            underway.pop();
        }
    }

    /** Whether a resource or an output is there; where that can't be told it is not. */
    boolean include(String where, JsonNode owner, Findings found) {
        JsonNode condition = owner.path("Condition");
        try {
            return condition.isMissingNode() || holds(condition.asString(""));
        } catch (BadValueException e) {
            found.problem(where + ".Condition", e.what());
            return false;
        }
    }

    /**
     * @param raw what one may write for a condition
     * @throws BadValueException if it is neither true nor false
     */
    boolean isTrue(JsonNode raw) {
        String text = evaluation.text(raw);
        if (!text.equals("true") && !text.equals("false")) {
            throw new BadValueException("%s is neither true nor false".formatted(raw));
        }
        return Boolean.parseBoolean(text);
    }
}
