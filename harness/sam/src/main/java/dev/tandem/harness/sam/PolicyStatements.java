package dev.tandem.harness.sam;

import dev.tandem.harness.sam.policy.PolicyStatement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What policies say, in a function's {@code Policies} or shared by several functions. */
final class PolicyStatements {

    private PolicyStatements() {}

    /** All that a function's {@code Policies} say: its own documents, and managed policies. */
    static List<PolicyStatement> ofFunction(Properties function, ManagedPolicies managed) {
        List<PolicyStatement> shared = new ArrayList<>();
        Stream<PolicyStatement> own =
                function
                        .readAll(
                                "Policies",
                                PolicyStatements::ofDocument,
                                arn -> shared.addAll(shared(arn, managed)))
                        .stream()
                        .flatMap(List::stream);
        return Stream.concat(shared.stream(), own).toList();
    }

    private static List<PolicyStatement> shared(Property property, ManagedPolicies managed) {
        String arn = property.value().asString();
        if (!managed.has(arn)) {
            property.problem(
                    "is \"%s\", supported are documents with statements, and !Ref of a resource of the type %s"
                            .formatted(arn, ManagedPolicy.TYPE));
        }
        return managed.statements(arn);
    }

    /** The statements of one document; to IAM, a document without any is malformed. */
    static List<PolicyStatement> ofDocument(Properties document) {
        document.text("Version");
        List<PolicyStatement> statements = document.readAll("Statement", PolicyStatements::read);
        if (statements.isEmpty()) {
            document.problem("Statement", "is empty, a policy has one at least");
        }
        return statements;
    }

    private static PolicyStatement read(Properties properties) {
        properties.text("Sid");
        return new PolicyStatement(
                properties.requiredOneOf("Effect", List.of("Allow", "Deny")),
                required(properties, "Action"),
                required(properties, "Resource"),
                PolicyConditions.read(properties));
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
}
