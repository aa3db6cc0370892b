package dev.tandem.dynamodb.event;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The table whose stream is read.
 *
 * @param name as far as it is known
 * @param isPrefixed whether something unknown may stand before it
 */
record EventTable(String name, boolean isPrefixed) {

    private static final Pattern STREAM = Pattern.compile("arn:[^/]*:table/([^/]+)(/.*)?");

    static EventTable withAnyPrefix(String name) {
        return new EventTable(name, true);
    }

    /**
     * Whether its stream may have that ARN, such as {@code
     * arn:aws:dynamodb:…:table/cart_events/stream/…}; what is no ARN says nothing.
     */
    boolean isIn(String arn) {
        Matcher found = STREAM.matcher(arn);
        return !arn.startsWith("arn:") || (found.matches() && isCalled(found.group(1)));
    }

    private boolean isCalled(String table) {
        return isPrefixed ? table.endsWith(name) : table.equals(name);
    }
}
