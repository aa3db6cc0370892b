package dev.tandem.harness.sam.policy;

import java.util.List;
import java.util.Map;

/**
 * What a function may do or not. IAM User Guide, JSON policy elements.
 *
 * @param effect {@code Allow} or {@code Deny}
 * @param actions such as {@code dynamodb:GetItem}, perhaps with wildcards
 * @param resources ARNs, perhaps with wildcards
 * @param conditions allowed values by key by operator, such as {@code ForAnyValue:StringEquals} →
 *     {@code dynamodb:EnclosingOperation} → {@code TransactWriteItems}; all of them have to hold
 */
public record PolicyStatement(
        String effect,
        List<String> actions,
        List<String> resources,
        Map<String, Map<String, List<String>>> conditions) {

    private static final String DENY = "Deny";

    public PolicyStatement {
        actions = List.copyOf(actions);
        resources = List.copyOf(resources);
        conditions = Map.copyOf(conditions);
    }

    /**
     * Whether it has something to say of that permission.
     *
     * @throws IllegalArgumentException if it has a condition that is not supported
     */
    boolean isAbout(Permission permission) {
        return actions.stream().anyMatch(each -> Wildcard.isAction(each, permission.action()))
                && resources.stream().anyMatch(each -> Wildcard.isArn(each, permission.resource()))
                && conditions.entrySet().stream()
                        .allMatch(each ->
                                Condition.named(each.getKey()).holds(each.getValue(), permission));
    }

    boolean denies() {
        return effect.equals(DENY);
    }
}
