package dev.tandem.harness.sam;

import dev.tandem.harness.sam.policy.Condition;
import dev.tandem.harness.sam.policy.PolicyStatement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What policies say, in a function's {@code Policies} or shared by several functions. */
final class PolicyStatements {

    private PolicyStatements() {}

    /** All that a function's {@code Policies} say: its own documents, and managed policies. */
    static List<PolicyStatement> ofFunction(Properties function, ManagedPolicies managed) {
        List<PolicyStatement> statements = new ArrayList<>();
        List<Properties> documents =
                function.objects(
                        "Policies",
                        (at, arn) -> {
                            if (managed.has(arn)) {
                                statements.addAll(managed.statements(arn));
                            } else {
                                function.problem(at, unknown(arn));
                            }
                        });
        documents.forEach(document -> statements.addAll(ofDocument(document)));
        return List.copyOf(statements);
    }

    private static String unknown(String arn) {
        return ("is \"%s\", supported are documents with statements, and !Ref of a resource of the"
                        + " type %s")
                .formatted(arn, ManagedPolicy.TYPE);
    }

    /** The statements of one document; to IAM, a document without any is malformed. */
    static List<PolicyStatement> ofDocument(Properties document) {
        document.text("Version");
        List<PolicyStatement> statements =
                document.objects("Statement").stream().map(PolicyStatements::read).toList();
        if (statements.isEmpty()) {
            document.problem("Statement", "is empty, a policy has one at least");
        }
        document.end();
        return statements;
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
