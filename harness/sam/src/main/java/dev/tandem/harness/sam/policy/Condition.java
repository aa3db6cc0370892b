package dev.tandem.harness.sam.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition operator. IAM User Guide, IAM JSON policy elements: condition operators, and
 * multivalued context keys.
 *
 * @param set {@code ForAnyValue}, {@code ForAllValues}, or empty for a key with one value
 * @param like whether allowed values have wildcards
 * @param negated whether no allowed value may match
 * @param ifExists whether a request without the key passes
 */
public record Condition(String set, boolean like, boolean negated, boolean ifExists) {

    /** What one may write. */
    public static final List<String> SUPPORTED =
            List.of(
                    "StringEquals",
                    "StringNotEquals",
                    "StringLike",
                    "StringNotLike, each perhaps after ForAnyValue: or ForAllValues: and before"
                            + " IfExists");

    /** The keys whose values a request is known to have or to lack. */
    public static final List<String> KEYS = List.of(Permission.ENCLOSING_OPERATION);

    private static final Pattern OPERATOR =
            Pattern.compile(
                    "(?:(?<set>ForAnyValue|ForAllValues):)?String(?<not>Not)?(?<test>Equals|Like)(?<optional>IfExists)?");

    /** The operator of that name, if it is supported. */
    public static Optional<Condition> find(String operator) {
        Matcher parts = OPERATOR.matcher(operator);
        return parts.matches()
                ? Optional.of(
                        new Condition(
                                Optional.ofNullable(parts.group("set")).orElse(""),
                                parts.group("test").equals("Like"),
                                parts.group("not") != null,
                                parts.group("optional") != null))
                : Optional.empty();
    }

    /**
     * @throws IllegalArgumentException if it is not supported
     */
    static Condition named(String operator) {
        return find(operator)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "The condition operator was %s, supported are %s"
                                        .formatted(operator, String.join(", ", SUPPORTED))));
    }

    /**
     * Whether a request passes.
     *
     * @param keys what the policy allows, by key
     */
    boolean holds(Map<String, List<String>> keys, Permission permission) {
        return keys.entrySet().stream()
                .allMatch(key -> holds(key.getValue(), permission.context(key.getKey())));
    }

    /**
     * Whether a request's values of a key pass.
     *
     * @param allowed by the policy
     * @param present in the request; none where it lacks the key
     */
    boolean holds(List<String> allowed, List<String> present) {
        if (present.isEmpty()) {
            return ifExists || set.equals("ForAllValues") || (set.isEmpty() && negated);
        }
        Predicate<String> passes =
                value -> negated != allowed.stream().anyMatch(each -> accepts(each, value));
        return set.equals("ForAnyValue")
                ? present.stream().anyMatch(passes)
                : present.stream().allMatch(passes);
    }

    private boolean accepts(String allowed, String value) {
        return like ? Wildcard.matches(allowed, value) : allowed.equals(value);
    }
}
