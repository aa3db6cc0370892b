package dev.tandem.harness.sam;

import dev.tandem.harness.sam.policy.PolicyStatement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The template's roles, with what is attached to them by now. */
final class Roles {

    private final Map<String, Role> byArn = new LinkedHashMap<>();
    private final Map<String, Attached> attached = new LinkedHashMap<>();

    private record Attached(List<String> roles, List<PolicyStatement> statements) {}

    /** Keeps a role, which replaces what it was before. */
    void put(Role role) {
        byArn.put(role.arn(), role);
    }

    /**
     * Attaches a policy to roles, which replaces what it said before.
     *
     * @param policy its logical id
     * @param roles the names of the roles
     */
    void attach(String policy, List<String> roles, List<PolicyStatement> statements) {
        attached.put(policy, new Attached(roles, statements));
    }

    /** All that a role of the template may do; empty if the template has no role of that ARN. */
    Optional<List<PolicyStatement>> statements(String arn) {
        return Optional.ofNullable(byArn.get(arn))
                .map(role ->
                        Stream.concat(role.statements().stream(), attachedTo(role.name()))
                                .toList());
    }

    private Stream<PolicyStatement> attachedTo(String role) {
        return attached.values().stream()
                .filter(policy -> policy.roles().contains(role))
                .flatMap(policy -> policy.statements().stream());
    }
}
