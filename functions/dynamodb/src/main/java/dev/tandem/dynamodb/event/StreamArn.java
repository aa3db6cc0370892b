package dev.tandem.dynamodb.event;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ARN of a table's stream, such as {@code arn:aws:dynamodb:…:table/cart_events/stream/…}. */
final class StreamArn {

    private static final Pattern TABLE = Pattern.compile("arn:[^/]*:table/([^/]+)(/.*)?");

    private StreamArn() {}

    /**
     * Whether it is the ARN of something else than the stream of that table.
     *
     * @param table its name without a prefix
     */
    static boolean isOfAnother(String arn, String table) {
        Matcher found = TABLE.matcher(arn);
        return arn.startsWith("arn:") && !(found.matches() && found.group(1).endsWith(table));
    }
}
