package dev.tandem.harness.sam.policy;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * IAM's wildcards: {@code *} is any text, {@code ?} any one character. IAM User Guide, IAM JSON
 * policy elements: Resource.
 */
final class Wildcard {

    private static final int ARN_PARTS = 6;

    private Wildcard() {}

    /** Whatever the case, as IAM compares actions. */
    static boolean isAction(String pattern, String action) {
        return matches(pattern.toLowerCase(Locale.ROOT), action.toLowerCase(Locale.ROOT));
    }

    /** Part by part: a wildcard never reaches beyond the colon that ends its part. */
    static boolean isArn(String pattern, String arn) {
        if (pattern.equals("*")) {
            return true;
        }
        String[] patterns = pattern.split(":", ARN_PARTS);
        String[] parts = arn.split(":", ARN_PARTS);
        if (patterns.length != parts.length) {
            return false;
        }
        for (int part = 0; part < parts.length; part++) {
            if (!matches(patterns[part], parts[part])) {
                return false;
            }
        }
        return true;
    }

    static boolean matches(String pattern, String text) {
        String regex = pattern.chars().mapToObj(Wildcard::regex).collect(Collectors.joining());
        return Pattern.compile(regex, Pattern.DOTALL).matcher(text).matches();
    }

    private static String regex(int character) {
        return switch (character) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(Character.toString(character));
        };
    }
}
