package dev.tandem.harness.aws.httpapi;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A way to a function.
 *
 * @param key as API Gateway writes it: {@code METHOD /path/{parameter}}, {@code ANY /{proxy+}} or
 *     {@code $default}
 * @param function the name of the function
 * @param authorizerOrNull whose tokens it needs; null if it is open to everyone
 */
public record Route(String key, String function, @Nullable JwtAuthorizer authorizerOrNull) {

    private static final String DEFAULT = "$default";
    private static final String ANY = "ANY";
    private static final List<String> METHODS =
            List.of(ANY, "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    public Route {
        if (!key.equals(DEFAULT)) {
            String[] parts = key.split(" ", 2);
            if (parts.length < 2 || !METHODS.contains(parts[0]) || !parts[1].startsWith("/")) {
                throw new IllegalArgumentException(
                        """
                        The route was '%s'; it has to be $default, or a method of %s, a space, \
                        and a path that begins with /\
                        """
                                .formatted(key, METHODS));
            }
            RoutePath.of(parts[1])
                    .greedyBeforeEnd()
                    .ifPresent(segment -> {
                        throw new IllegalArgumentException(
                                "The route '%s' has %s in the middle; only the last part may be greedy"
                                        .formatted(key, segment));
                    });
        }
    }

    /** One that is open to everyone. */
    public Route(String key, String function) {
        this(key, function, null);
    }

    /**
     * The path's parameters, if this route leads there; by name, as they stand in the path.
     *
     * @param rawPath still encoded
     */
    Optional<Map<String, String>> match(String method, String rawPath) {
        if (key.equals(DEFAULT)) {
            return Optional.of(Map.of());
        }
        if (!method().equals(ANY) && !method().equals(method)) {
            return Optional.empty();
        }
        return path().match(RoutePath.of(rawPath));
    }

    /**
     * How closely it names what it leads to; of routes that match, the one that comes last in this
     * order is taken: {@code $default}, greedy ones, then those with parameters, each longer path
     * and each fixed part before a parameter; a method before {@code ANY}.
     */
    String precision() {
        if (key.equals(DEFAULT)) {
            return "";
        }
        return path().precision() + (method().equals(ANY) ? " a" : " b");
    }

    private String method() {
        return key.substring(0, key.indexOf(' '));
    }

    private RoutePath path() {
        return RoutePath.of(key.substring(key.indexOf(' ') + 1));
    }
}
