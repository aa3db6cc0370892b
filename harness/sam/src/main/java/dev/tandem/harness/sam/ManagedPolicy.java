package dev.tandem.harness.sam;

import dev.tandem.harness.sam.policy.PolicyStatement;

import java.util.List;
import java.util.Map;

/**
 * A policy that several functions refer to, each of which may do what it says. IAM User Guide,
 * managed policies and inline policies.
 *
 * @param roles the names of roles that it is attached to by itself
 */
record ManagedPolicy(String id, String arn, List<String> roles, List<PolicyStatement> statements)
        implements Resource {

    static final String TYPE = "AWS::IAM::ManagedPolicy";

    ManagedPolicy {
        roles = List.copyOf(roles);
        statements = List.copyOf(statements);
    }

    static ManagedPolicy read(String id, Properties properties, Place place) {
        List<PolicyStatement> statements =
                properties
                        .readRequired("PolicyDocument", PolicyStatements::ofDocument)
                        .orElse(List.of());
        List<String> roles = properties.texts("Roles");
        properties
                .withoutEffect(
                        "a policy is known by its logical id here", "ManagedPolicyName", "Path")
                .withoutEffect("nothing reads descriptions here", "Description")
                .end();
        return new ManagedPolicy(id, place.policy(id), roles, statements);
    }

    Map<String, String> attributes() {
        return Map.of(ResourceAttributes.REF, arn, "PolicyArn", arn);
    }
}
