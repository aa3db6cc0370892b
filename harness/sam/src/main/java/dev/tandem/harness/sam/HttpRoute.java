package dev.tandem.harness.sam;

import java.util.List;
import java.util.Locale;

/** A way from the HTTP API to a function. */
record HttpRoute(String method, String path) {

    static HttpRoute read(Properties properties) {
        // the template's check has seen that it is the one that there is
        properties.text("ApiId");
        properties.oneOf("PayloadFormatVersion", List.of("2.0"));
        HttpRoute route =
                new HttpRoute(
                        properties.required("Method").toUpperCase(Locale.ROOT),
                        properties.required("Path"));
        if (!route.path().startsWith("/")) {
            properties.problem("Path", "is %s, has to begin with /".formatted(route.path()));
        }
        properties.end();
        return route;
    }
}
