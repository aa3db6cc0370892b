package dev.tandem.function.request;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The caller's place in a distributed trace, as the HTTP header {@code traceparent} tells it.
 *
 * <p>W3C Trace Context, Recommendation of 2021, section 3.2: what is not valid is ignored, as if it
 * were not there; a later version is read as far as this one goes, and passed on as this one.
 */
final class TraceParent {

    private static final String HEADER = "traceparent";

    private static final Pattern FIELDS =
            Pattern.compile(
                    "(?<version>(?!ff)[0-9a-f]{2})"
                            + "(?<ids>-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16})"
                            + "-(?<flags>[0-9a-f]{2})(?<more>-.*)?");

    private static final int SAMPLED = 1;

    private TraceParent() {}

    /**
     * Looks for it among the headers, whose names it takes in any case.
     *
     * @return the header in version 00; empty if it is missing, not valid or sent more than once
     */
    static Optional<String> among(Map<String, ?> headers) {
        List<String> sent =
                headers.entrySet().stream()
                        .filter(header -> header.getKey().equalsIgnoreCase(HEADER))
                        .flatMap(header -> values(header.getValue()).stream())
                        .map(String::valueOf)
                        .toList();
        return sent.size() == 1 ? valid(sent.getFirst()) : Optional.empty();
    }

    private static Collection<?> values(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case Collection<?> values -> values;
            default -> List.of(value);
        };
    }

    private static Optional<String> valid(String header) {
        Matcher fields = FIELDS.matcher(header);
        if (!fields.matches()) {
            return Optional.empty();
        }
        if (!fields.group("version").equals("00")) {
            int flags = Integer.parseInt(fields.group("flags"), 16) & SAMPLED;
            return Optional.of("00%s-0%s".formatted(fields.group("ids"), flags));
        }
        return fields.group("more") == null ? Optional.of(header) : Optional.empty();
    }
}
