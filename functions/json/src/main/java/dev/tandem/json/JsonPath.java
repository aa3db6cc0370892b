package dev.tandem.json;

import tools.jackson.core.JacksonException;

/** Where in a value something is wrong, as {@code lines[0].sku}. */
public final class JsonPath {

    private JsonPath() {}

    /** Where Jackson stopped; empty for the whole. */
    public static String of(JacksonException problem) {
        String path = "";
        for (JacksonException.Reference step : problem.getPath()) {
            path =
                    step.getPropertyName() == null
                            ? path + "[" + step.getIndex() + "]"
                            : join(path, step.getPropertyName());
        }
        return path;
    }

    /** A field of what is there. */
    public static String join(String path, String field) {
        return path.isEmpty() || field.isEmpty() ? path + field : path + "." + field;
    }
}
