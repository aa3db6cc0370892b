package dev.tandem.harness.aws.endpoint;

import java.util.Locale;
import java.util.Set;

/** Headers that belong to one connection, and not to what is said on it. */
final class ConnectionHeaders {

    private static final Set<String> NAMES =
            Set.of(
                    "host",
                    "connection",
                    "content-length",
                    "transfer-encoding",
                    "expect",
                    "upgrade",
                    "keep-alive",
                    "date");

    private ConnectionHeaders() {}

    static boolean has(String name) {
        return NAMES.contains(name.toLowerCase(Locale.ROOT));
    }
}
