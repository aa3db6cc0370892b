package dev.tandem.harness.sam;

import tools.jackson.databind.JsonNode;

import java.util.Set;
import java.util.TreeSet;

/** The names that a value of the template refers to: parameters, resources, conditions. */
final class References {

    private final Set<String> names = new TreeSet<>();
    private final Set<String> published = new TreeSet<>();
    private final Set<String> conditions = new TreeSet<>();
    private final Set<String> unsupported = new TreeSet<>();

    private References() {}

    static References in(JsonNode raw) {
        References references = new References();
        references.add(raw);
        return references;
    }

    /** Parameters, pseudo parameters and resources. */
    Set<String> names() {
        return names;
    }

    /** The functions whose alias or version is referred to, which SAM makes after them. */
    Set<String> published() {
        return published;
    }

    Set<String> conditions() {
        return conditions;
    }

    /** What is wrong with functions that are used. */
    Set<String> unsupported() {
        return unsupported;
    }

    private void add(JsonNode raw) {
        if (raw.isObject() && Intrinsic.isCall(raw.asObject())) {
            String function = raw.propertyNames().iterator().next();
            addCall(function, raw.path(function));
        }
        raw.forEach(this::add);
    }

    private void addCall(String function, JsonNode argument) {
        try {
            switch (Intrinsic.named(function)) {
                // SAM has F.Alias and F.Version
                case REF -> addPath(argument.asString(""));
                case CONDITION -> conditions.add(argument.asString(""));
                case IF -> conditions.add(argument.path(0).asString(""));
                case GET_ATT -> addPath(path(argument));
                case SUB -> addVariables(argument);
                case JOIN, SPLIT, SELECT, FIND_IN_MAP, EQUALS, NOT, AND, OR, CONTAINS -> {}
            }
        } catch (BadValueException e) {
            unsupported.add(e.what());
        }
    }

    private static String path(JsonNode argument) {
        return argument.isArray()
                ? argument.path(0).asString("") + "." + argument.path(1).asString("")
                : argument.asString("");
    }

    private void addPath(String path) {
        names.add(beforeDot(path));
        if (path.endsWith(".Alias") || path.endsWith(".Version")) {
            published.add(beforeDot(path));
        }
    }

    private void addVariables(JsonNode argument) {
        JsonNode own = argument.path(1);
        String text = (argument.isArray() ? argument.path(0) : argument).asString("");
        Substitution.VARIABLE
                .matcher(text)
                .results()
                .filter(found -> found.group("literal").isEmpty())
                .map(found -> found.group("name"))
                .filter(name -> !own.has(name))
                .forEach(this::addPath);
    }

    private static String beforeDot(String path) {
        int dot = path.indexOf('.');
        return dot < 0 ? path : path.substring(0, dot);
    }
}
