package dev.tandem.cdk;

import org.jspecify.annotations.Nullable;

import software.constructs.Construct;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What a read model's names may be. */
record ReadModelFields(FieldCheck check, String prefix) {

    /** It is part of a queue's name, which has 80 characters at most. */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,30}");

    /**
     * @param beans the names of functions by the field that has them
     */
    void check(
            @Nullable String name, @Nullable EventSource source, Map<String, List<String>> beans) {
        if (name != null) {
            check.matches("name", name, NAME, "must be 1 to 30 characters of A-Z a-z 0-9 - _");
        }
        if (source != null && source.stream() == null) {
            check.problem(
                    "eventsOf",
                    "the event table of %s has no stream, give the ARN of one"
                            .formatted(source.type().name()));
        }
        Set<String> names = new HashSet<>();
        beans.forEach((field, ofField) ->
                ofField.forEach(bean -> {
                    check.function(field, prefix, bean);
                    if (!names.add(bean)) {
                        check.problem(
                                field, "is '%s', which another function is called".formatted(bean));
                    }
                }));
    }

    /** The names of a read model's functions. */
    static Map<String, List<String>> beans(
            @Nullable String updater, List<String> queries, Map<Upkeep, String> upkeep) {
        Map<String, List<String>> beans = new LinkedHashMap<>();
        beans.put("updater", updater == null ? List.of() : List.of(updater));
        beans.put("queries", queries);
        upkeep.forEach((kind, bean) -> beans.put(kind.field(), List.of(bean)));
        return beans;
    }

    static void auditable(FieldCheck check, @Nullable EventSource source) {
        if (source != null && source.aggregate().isEmpty()) {
            check.problem(
                    "audit",
                    "reads states, which are known of an aggregate of this application only");
        }
    }

    /** Another prefix would be other tables, and another deployment figures that no alarm sees. */
    static void sameDeployment(
            FieldCheck check,
            Construct scope,
            FunctionSettings functions,
            FunctionSettings upkeep) {
        same(check, "prefix", functions.getPrefix(), upkeep.getPrefix());
        same(
                check,
                "deployment",
                ConstructFunctions.deployment(functions, scope),
                ConstructFunctions.deployment(upkeep, scope));
    }

    private static void same(FieldCheck check, String what, String functions, String upkeep) {
        if (!functions.equals(upkeep)) {
            check.problem(
                    "upkeepFunctions",
                    "has the %s '%s', and functions '%s': both have to have the same"
                            .formatted(what, upkeep, functions));
        }
    }
}
