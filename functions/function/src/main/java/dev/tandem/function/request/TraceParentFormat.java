package dev.tandem.function.request;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * W3C Trace Context, Recommendation of 2021, section 3.2: what is not valid is ignored, as if it
 * were not there; a later version is read as far as this one goes, and passed on as this one.
 */
final class TraceParentFormat {

    private static final Pattern FIELDS =
            Pattern.compile(
                    "(?<version>(?!ff)[0-9a-f]{2})"
                            + "(?<ids>-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16})"
                            + "-(?<flags>[0-9a-f]{2})(?<more>-.*)?");

    private static final int SAMPLED = 1;

    private TraceParentFormat() {}

    /** The header in version 00; empty if it is not valid. */
    static Optional<String> read(String header) {
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
