package dev.tandem.harness.sam.policy;

import java.util.List;
import java.util.Optional;

/**
 * The role of a function.
 *
 * @param function its name
 * @param policies what it may do; empty for everything
 */
record FunctionRole(String function, Optional<List<PolicyStatement>> policies) {

    FunctionRole {
        policies = policies.map(List::copyOf);
    }

    AccessDecision decision(Permission permission) {
        return policies.map(all -> AccessDecision.of(all, permission))
                .orElse(AccessDecision.ALLOWED);
    }
}
