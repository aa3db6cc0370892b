package dev.tandem.harness.sam;

import dev.tandem.harness.sam.policy.Condition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A policy statement's {@code Condition}: allowed values by key by operator. */
final class PolicyConditions {

    private PolicyConditions() {}

    static Map<String, Map<String, List<String>>> read(Properties statement) {
        Map<String, Map<String, List<String>>> conditions = new LinkedHashMap<>();
        statement
                .object("Condition")
                .ifPresent(all -> all.names().forEach(op -> conditions.put(op, keys(all, op))));
        return conditions;
    }

    private static Map<String, List<String>> keys(Properties operators, String operator) {
        if (Condition.find(operator).isEmpty()) {
            operators.problem(operator, unsupported(Condition.SUPPORTED));
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        operators
                .object(operator)
                .ifPresent(keys -> keys.names().forEach(key -> values.put(key, values(keys, key))));
        return values;
    }

    private static List<String> values(Properties keys, String key) {
        if (Condition.KEYS.stream().noneMatch(key::equalsIgnoreCase)) {
            keys.problem(key, unsupported(Condition.KEYS));
        }
        return keys.texts(key);
    }

    private static String unsupported(List<String> supported) {
        return "is not supported, supported are " + String.join(", ", supported);
    }
}
