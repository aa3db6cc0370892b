package dev.tandem.json;

import tools.jackson.core.JacksonException;

/**
 * Where in a value something is wrong, as {@code lines[0].sku}; of a long path the beginning, since
 * a request may have long names, and be wrong in as many places as it has bytes.
 */
public final class JsonPath {

    private JsonPath() {}

    /** Where Jackson stopped; empty for the whole. */
    public static String of(JacksonException problem) {
        String path = "";
        for (JacksonException.Reference step : problem.getPath()) {
            path =
                    step.getPropertyName() == null
                            ? join(path, step.getIndex())
                            : join(path, step.getPropertyName());
        }
        return path;
    }

    /** A field of what is there. */
    public static String join(String path, String field) {
        return QuotedText.beginning(
                path.isEmpty() || field.isEmpty() ? path + field : path + "." + field);
    }

    /** An element of what is there. */
    public static String join(String path, int index) {
        return QuotedText.beginning(path + "[" + index + "]");
    }
}
