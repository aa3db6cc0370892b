package dev.tandem.harness.sam;

import tools.jackson.databind.JsonNode;

import java.util.Set;
import java.util.TreeSet;

/** Whether all that a template refers to is there. */
final class ReferenceCheck {

    private final JsonNode conditions;
    private final Problems problems;
    private final Set<String> names = new TreeSet<>();

    ReferenceCheck(JsonNode template, Problems problems) {
        this.conditions = template.path("Conditions");
        this.problems = problems;
        names.addAll(template.path("Parameters").propertyNames());
        names.addAll(template.path("Resources").propertyNames());
        names.addAll(new Place("", "").pseudoParameters().keySet());
        names.add("AWS::NoValue");
    }

    /** What a value refers to. */
    void check(String where, JsonNode raw) {
        References references = References.in(raw);
        references.unsupported().forEach(what -> problems.add(where, what));
        references.names().stream()
                .filter(name -> !names.contains(name))
                .forEach(name -> missing(where, name));
        references.conditions().forEach(name -> requireCondition(where, name));
    }

    /** The condition under which an output or a resource is there at all. */
    void condition(String where, JsonNode owner) {
        owner.path("Condition")
                .asOptional()
                .ifPresent(name -> requireCondition(where + ".Condition", name.asString("")));
    }

    private void requireCondition(String where, String name) {
        if (!conditions.has(name)) {
            problems.add(where, "there is no condition " + name);
        }
    }

    void missing(String where, String name) {
        problems.add(
                where, "refers to %s, which is neither a parameter nor a resource".formatted(name));
    }
}
