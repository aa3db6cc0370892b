package dev.tandem.harness.sam;

import dev.tandem.harness.sam.policy.Condition;
import dev.tandem.harness.sam.policy.PolicyStatement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A function's {@code Policies}: inline documents with statements. */
final class PolicyStatements {

    private PolicyStatements() {}

    static List<PolicyStatement> readAll(Properties function) {
        List<PolicyStatement> statements = new ArrayList<>();
        for (Properties document : function.objects("Policies")) {
            document.text("Version");
            document.objects("Statement").forEach(each -> statements.add(read(each)));
            document.end();
        }
        return List.copyOf(statements);
    }

    private static PolicyStatement read(Properties properties) {
        properties.text("Sid");
        PolicyStatement statement =
                new PolicyStatement(
                        properties.requiredOneOf("Effect", List.of("Allow", "Deny")),
                        required(properties, "Action"),
                        required(properties, "Resource"),
                        conditions(properties));
        properties.end();
        return statement;
    }

    private static List<String> required(Properties properties, String name) {
        List<String> texts = properties.texts(name);
        if (texts.isEmpty()) {
            properties.required(name);
        }
        texts.stream()
                .filter(text -> text.contains("${"))
                .forEach(text ->
                        properties.problem(
                                name, "is %s, policy variables are not supported".formatted(text)));
        return texts;
    }

    private static Map<String, Map<String, List<String>>> conditions(Properties statement) {
        Map<String, Map<String, List<String>>> conditions = new LinkedHashMap<>();
        statement
                .object("Condition")
                .ifPresent(operators ->
                        operators
                                .names()
                                .forEach(operator ->
                                        conditions.put(operator, keys(operators, operator))));
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
