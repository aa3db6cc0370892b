package dev.tandem.harness.sam;

import dev.tandem.harness.sam.policy.PolicyStatement;

import java.util.List;
import java.util.Map;

/**
 * A policy that several functions refer to, each of which may do what it says. IAM User Guide,
 * managed policies and inline policies.
 */
record ManagedPolicy(String id, String arn, List<PolicyStatement> statements) implements Resource {

    static final String TYPE = "AWS::IAM::ManagedPolicy";

    ManagedPolicy {
        statements = List.copyOf(statements);
    }

    static ManagedPolicy read(String id, Properties properties, Place place) {
        List<PolicyStatement> statements =
                properties
                        .readRequired("PolicyDocument", PolicyStatements::ofDocument)
                        .orElse(List.of());
        properties
                .withoutEffect(
                        "a policy is known by its logical id here", "ManagedPolicyName", "Path")
                .withoutEffect("nothing reads descriptions here", "Description")
                .end();
        return new ManagedPolicy(id, place.policy(id), statements);
    }

    Map<String, String> attributes() {
        return Map.of(ResourceAttributes.REF, arn, "PolicyArn", arn);
    }
}
