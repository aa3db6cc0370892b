package dev.tandem.harness.sam.policy;

import java.util.List;

/**
 * What policies say of a permission. IAM User Guide, policy evaluation logic: nothing is allowed
 * unless a statement allows it, and whatever one statement denies stays denied.
 */
enum AccessDecision {
    ALLOWED(""),
    NOT_ALLOWED("because no identity-based policy allows the %s action"),
    DENIED("with an explicit deny in an identity-based policy");

    private final String reason;

    AccessDecision(String reason) {
        this.reason = reason;
    }

    static AccessDecision of(List<PolicyStatement> policies, Permission permission) {
        List<PolicyStatement> about =
                policies.stream().filter(each -> each.isAbout(permission)).toList();
        if (about.stream().anyMatch(PolicyStatement::denies)) {
            return DENIED;
        }
        return about.isEmpty() ? NOT_ALLOWED : ALLOWED;
    }

    /** As AWS words it. */
    String message(String user, Permission permission) {
        return "User: %s is not authorized to perform: %s on resource: %s %s"
                .formatted(
                        user,
                        permission.action(),
                        permission.resource(),
                        reason.formatted(permission.action()));
    }
}
