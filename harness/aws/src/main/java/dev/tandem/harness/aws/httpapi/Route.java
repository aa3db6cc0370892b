package dev.tandem.harness.aws.httpapi;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A way to a function.
 *
 * @param key as API Gateway writes it: {@code METHOD /path/{parameter}}, {@code ANY /{proxy+}} or
 *     {@code $default}
 * @param function the name of the function
 */
public record Route(String key, String function) {

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
            requireGreedyLast(key, segments(parts[1]));
        }
    }

    private static void requireGreedyLast(String key, List<String> segments) {
        for (String segment : segments.subList(0, Math.max(0, segments.size() - 1))) {
            if (isGreedy(segment)) {
                throw new IllegalArgumentException(
                        "The route '%s' has %s in the middle; only the last part may be greedy"
                                .formatted(key, segment));
            }
        }
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
        return match(segments(path()), segments(rawPath));
    }

    private static Optional<Map<String, String>> match(List<String> wanted, List<String> path) {
        Map<String, String> parameters = new TreeMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            String segment = wanted.get(i);
            if (i >= path.size() || (isParameter(segment) && path.get(i).isEmpty())) {
                return Optional.empty();
            }
            if (isGreedy(segment)) {
                parameters.put(name(segment), String.join("/", path.subList(i, path.size())));
                return Optional.of(parameters);
            }
            if (isParameter(segment)) {
                parameters.put(name(segment), path.get(i));
            } else if (!segment.equals(path.get(i))) {
                return Optional.empty();
            }
        }
        return wanted.size() == path.size() ? Optional.of(parameters) : Optional.empty();
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
        StringBuilder precision = new StringBuilder();
        for (String segment : segments(path())) {
            precision.append(isGreedy(segment) ? 'a' : isParameter(segment) ? 'b' : 'c');
        }
        return precision.append(method().equals(ANY) ? " a" : " b").toString();
    }

    private String method() {
        return key.substring(0, key.indexOf(' '));
    }

    private String path() {
        return key.substring(key.indexOf(' ') + 1);
    }

    private static List<String> segments(String path) {
        return Arrays.asList(path.substring(1).split("/", -1));
    }

    private static boolean isParameter(String segment) {
        return segment.startsWith("{") && segment.endsWith("}");
    }

    private static boolean isGreedy(String segment) {
        return isParameter(segment) && segment.endsWith("+}");
    }

    private static String name(String parameter) {
        return parameter.substring(1, parameter.length() - (isGreedy(parameter) ? 2 : 1));
    }
}
