package dev.tandem.harness.aws.mapping;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A function as callers may name it: by name, partial ARN or ARN. With a version or an alias, it is
 * that one and no other.
 */
final class FunctionNameFilter {

    private static final Pattern ANY =
            Pattern.compile("(?:(?:arn:aws:lambda:[^:]+:)?\\d{12}:function:)?([^:]+(?::[^:]+)?)");

    private FunctionNameFilter() {}

    /** The name, with the qualifier if there is one. */
    static String of(String function) {
        Matcher name = ANY.matcher(function);
        return name.matches() ? name.group(1) : function;
    }
}
