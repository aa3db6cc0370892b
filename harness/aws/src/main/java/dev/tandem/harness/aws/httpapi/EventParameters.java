package dev.tandem.harness.aws.httpapi;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * Parameters of a request, as a function is told them.
 *
 * @param byName decoded
 */
record EventParameters(Map<String, String> byName) {

    /** Those of the query; the values of one name are joined by commas. */
    static EventParameters ofQuery(String raw) {
        Map<String, String> decoded = new TreeMap<>();
        for (String pair : raw.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (!parts[0].isEmpty()) {
                decoded.merge(
                        decoded(parts[0]),
                        parts.length == 1 ? "" : decoded(parts[1]),
                        (first, next) -> first + "," + next);
            }
        }
        return new EventParameters(decoded);
    }

    /** Those of the path. */
    static EventParameters ofPath(Map<String, String> raw) {
        Map<String, String> decoded = new TreeMap<>();
        // a plus in a path is a plus
        raw.forEach((name, value) -> decoded.put(name, decoded(value.replace("+", "%2B"))));
        return new EventParameters(decoded);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
