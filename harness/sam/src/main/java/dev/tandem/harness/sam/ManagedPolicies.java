package dev.tandem.harness.sam;

import dev.tandem.harness.sam.policy.PolicyStatement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the template's managed policies say, by their ARNs. */
final class ManagedPolicies {

    private final Map<String, List<PolicyStatement>> statements = new HashMap<>();

    /** Keeps what a policy says, which replaces what it said before. */
    void put(ManagedPolicy policy) {
        statements.put(policy.arn(), policy.statements());
    }

    boolean has(String arn) {
        return statements.containsKey(arn) || AwsManagedPolicies.has(arn);
    }

    /** What the policy of that ARN says; nothing if there is none. */
    List<PolicyStatement> statements(String arn) {
        return statements.getOrDefault(arn, List.of());
    }
}
