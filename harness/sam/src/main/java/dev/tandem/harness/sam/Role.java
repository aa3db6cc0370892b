package dev.tandem.harness.sam;

import dev.tandem.harness.sam.policy.PolicyStatement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A role that functions run under, as plain CloudFormation has it.
 *
 * @param statements what it may do by itself; policies that are attached to it may allow more
 */
record Role(String id, String name, String arn, List<PolicyStatement> statements)
        implements Resource {

    static final String TYPE = "AWS::IAM::Role";

    Role {
        statements = List.copyOf(statements);
    }

    static Role read(String id, Properties properties, Place place, ManagedPolicies managed) {
        String name = properties.text("RoleName").orElse(id);
        List<PolicyStatement> statements = new ArrayList<>();
        properties.readAll("Policies", Role::inline, Property::text).forEach(statements::addAll);
        properties
                .texts("ManagedPolicyArns")
                .forEach(arn -> statements.addAll(managed(properties, arn, managed)));
        properties
                .withoutEffect(
                        "whoever runs a function here may assume its role",
                        "AssumeRolePolicyDocument")
                .withoutEffect("nothing reads it here", "Description", "Path", "Tags")
                .withoutEffect("no role is assumed for longer here", "MaxSessionDuration")
                .end();
        return new Role(id, name, place.role(name), statements);
    }

    private static List<PolicyStatement> inline(Properties policy) {
        policy.required("PolicyName");
        return policy.readRequired("PolicyDocument", PolicyStatements::ofDocument)
                .orElse(List.of());
    }

    private static List<PolicyStatement> managed(
            Properties properties, String arn, ManagedPolicies managed) {
        if (!managed.has(arn)) {
            properties.problem(
                    "ManagedPolicyArns",
                    "has \"%s\", supported are !Ref of a resource of the type %s, and AWS's %s"
                            .formatted(arn, ManagedPolicy.TYPE, AwsManagedPolicies.NAMES));
        }
        return managed.statements(arn);
    }

    Map<String, String> attributes() {
        return Map.of(ResourceAttributes.REF, name, "Arn", arn, "RoleId", id);
    }
}
