package dev.tandem.harness.aws.httpapi;

import java.util.List;
import java.util.OptionalInt;

/**
 * Which pages of other origins may call an HTTP API from a browser. {@code *} stands for all.
 *
 * @param maxAge seconds for which a browser remembers it; empty to say nothing of it
 */
public record Cors(
        List<String> allowOrigins,
        List<String> allowMethods,
        List<String> allowHeaders,
        List<String> exposeHeaders,
        boolean allowCredentials,
        OptionalInt maxAge) {

    public Cors {
        allowOrigins = List.copyOf(allowOrigins);
        allowMethods = List.copyOf(allowMethods);
        allowHeaders = List.copyOf(allowHeaders);
        exposeHeaders = List.copyOf(exposeHeaders);
    }
}
