package dev.tandem.harness.sam;

import dev.tandem.harness.sam.policy.PolicyStatement;

import java.util.List;
import java.util.Map;

/**
 * A policy of certain roles, as plain CloudFormation has it.
 *
 * @param roles the names of those that it belongs to
 */
record RolePolicy(String id, List<String> roles, List<PolicyStatement> statements)
        implements Resource {

    static final String TYPE = "AWS::IAM::Policy";

    RolePolicy {
        roles = List.copyOf(roles);
        statements = List.copyOf(statements);
    }

    static RolePolicy read(String id, Properties properties) {
        properties.required("PolicyName");
        List<String> roles = properties.texts("Roles");
        if (roles.isEmpty()) {
            properties.problem("Roles", "is empty, only policies of roles are supported");
        }
        List<PolicyStatement> statements =
                properties
                        .readRequired("PolicyDocument", PolicyStatements::ofDocument)
                        .orElse(List.of());
        properties.end();
        return new RolePolicy(id, roles, statements);
    }

    Map<String, String> attributes() {
        return Map.of(ResourceAttributes.REF, id, "Id", id);
    }
}
