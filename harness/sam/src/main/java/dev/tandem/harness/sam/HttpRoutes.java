package dev.tandem.harness.sam;

import dev.tandem.harness.aws.httpapi.Cors;
import dev.tandem.harness.aws.httpapi.JwtAuthorizer;

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
     * Leads a method and path to a function, for whoever has a token of that authorizer.
     *
     * @throws UnsupportedOperationException where nobody can look at tokens: a route that is to be
     *     protected is never open
     */
    default void add(String method, String path, String functionName, JwtAuthorizer authorizer) {
        throw new UnsupportedOperationException(
                "%s %s needs a token, and nobody looks at tokens here".formatted(method, path));
    }

    /** Tells browsers which pages may call the API. */
    default void allow(Cors browsers) {}

    /**
     * Where the API listens, asked for once all routes are told; empty if outputs need not say it.
     */
    default Optional<URI> endpoint() {
        return Optional.empty();
    }
}
