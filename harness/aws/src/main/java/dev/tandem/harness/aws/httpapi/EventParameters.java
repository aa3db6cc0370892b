package dev.tandem.harness.aws.httpapi;

import dev.tandem.harness.aws.endpoint.internal.UrlEncoded;

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
        UrlEncoded.parameters(raw)
                .filter(parameter -> !parameter.getKey().isEmpty())
                .forEach(parameter ->
                        decoded.merge(
                                parameter.getKey(),
                                parameter.getValue(),
                                (first, next) -> first + "," + next));
        return new EventParameters(decoded);
    }

    /** Those of the path. */
    static EventParameters ofPath(Map<String, String> raw) {
        Map<String, String> decoded = new TreeMap<>();
        // a plus in a path is a plus
        raw.forEach(
                (name, value) -> decoded.put(name, UrlEncoded.decoded(value.replace("+", "%2B"))));
        return new EventParameters(decoded);
    }
}
