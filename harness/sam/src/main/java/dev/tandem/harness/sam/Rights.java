package dev.tandem.harness.sam;

import dev.tandem.harness.sam.policy.PolicyStatement;

import java.util.List;

/** Takes what functions may do, such as {@code Policies::grant}. */
@FunctionalInterface
public interface Rights {

    /** The function may do this and nothing else, in real ARNs. */
    void grant(String function, List<PolicyStatement> policies);
}
