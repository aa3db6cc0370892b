package dev.tandem.queue.autoconfigure;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which queue an ARN or a URL names.
 *
 * @param region empty where it is not said, as by the URL of an endpoint of one's own
 * @param account empty where it is not said
 */
record QueueAddress(String name, Optional<String> account, Optional<String> region) {

    private static final Pattern ARN =
            Pattern.compile("arn:[^:]*:sqs:(?<region>[^:]*):(?<account>[^:]*):(?<name>[^:]*)");

    /** Amazon SQS Developer Guide, "Queue and message identifiers"; other hosts say no region. */
    private static final Pattern URL =
            Pattern.compile(
                    "\\w+://(sqs\\.(?<region>[^./]+)\\.amazonaws\\.|)[^/]*/(.*/)??((?<account>\\d{12})/)?(?<name>[^/]*)");

    static QueueAddress of(String text) {
        Matcher arn = ARN.matcher(text);
        Matcher said = arn.matches() ? arn : URL.matcher(text);
        return said.matches()
                ? new QueueAddress(
                        said.group("name"),
                        Optional.ofNullable(said.group("account")),
                        Optional.ofNullable(said.group("region")))
                : new QueueAddress(text, Optional.empty(), Optional.empty());
    }

    /** Whether both are there, and nothing says that they are two. */
    static boolean areOne(@Nullable Object first, @Nullable Object second) {
        return first != null && second != null && of(first.toString()).isOne(of(second.toString()));
    }

    private boolean isOne(QueueAddress other) {
        return name.equals(other.name)
                && agree(account, other.account)
                && agree(region, other.region);
    }

    private static boolean agree(Optional<String> first, Optional<String> second) {
        return first.isEmpty() || second.isEmpty() || first.equals(second);
    }
}
