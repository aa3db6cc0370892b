package dev.tandem.harness.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a function may do or not. IAM User Guide, JSON policy elements.
 *
 * @param effect {@code Allow} or {@code Deny}
 * @param actions such as {@code dynamodb:GetItem}
 * @param resources ARNs, perhaps with wildcards
 * @param conditions allowed values by key by operator, such as {@code ForAnyValue:StringEquals} →
 *     {@code dynamodb:EnclosingOperation} → {@code TransactWriteItems}
 */
public record PolicyStatement(
        String effect,
        List<String> actions,
        List<String> resources,
        Map<String, Map<String, List<String>>> conditions) {

    public PolicyStatement {
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
        conditions = Map.copyOf(conditions);
    }

    /** The statements of a function's {@code Policies}. */
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
        Map<String, List<String>> values = new LinkedHashMap<>();
        operators
                .object(operator)
                .ifPresent(keys -> keys.names().forEach(key -> values.put(key, keys.texts(key))));
        return values;
    }
}
