package dev.tandem.harness.sam.policy;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One thing that a request needs to be allowed.
 *
 * @param action such as {@code dynamodb:PutItem}
 * @param resource the ARN that it is about; {@code *} where AWS knows none for the action
 * @param context condition keys with their values
 */
record Permission(String action, String resource, Map<String, List<String>> context) {

    /** The condition key that tells in which transaction an action is to happen. */
    static final String ENCLOSING_OPERATION = "dynamodb:EnclosingOperation";

    Permission {
        context = Map.copyOf(context);
    }

    static Permission of(String action, String resource) {
        return new Permission(action, resource, Map.of());
    }

    /** The same as a part of that operation, such as {@code TransactWriteItems}. */
    Permission within(String operation) {
        return new Permission(action, resource, Map.of(ENCLOSING_OPERATION, List.of(operation)));
    }

    /** The values of a condition key, whatever its case; none where the request lacks it. */
    List<String> context(String key) {
        return context.entrySet().stream()
                .filter(each -> each.getKey().toLowerCase(Locale.ROOT).equals(lower(key)))
                .flatMap(each -> each.getValue().stream())
                .toList();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
