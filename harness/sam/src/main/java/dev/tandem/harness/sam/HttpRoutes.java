package dev.tandem.harness.sam;

import java.net.URI;
import java.util.Optional;

/** Takes the routes of the template's HTTP API. */
@FunctionalInterface
public interface HttpRoutes {

    /**
     * Leads a method and path to a function. A later function takes a route over.
     *
     * @param method in upper case, or {@code ANY}
     * @param path as API Gateway writes it, such as <code>/commands/{command}</code>
     */
    void add(String method, String path, String functionName);

    /**
     * Where the API listens, asked for once all routes are told; empty if outputs need not say it.
     */
    default Optional<URI> endpoint() {
        return Optional.empty();
    }
}
