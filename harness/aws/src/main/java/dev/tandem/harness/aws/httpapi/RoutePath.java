package dev.tandem.harness.aws.httpapi;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The path of a route.
 *
 * @param segments what stands between the slashes: fixed text, {@code {name}}, or {@code {name+}}
 *     at the end, which is greedy: it takes the rest of a path
 */
record RoutePath(List<String> segments) {

    static RoutePath of(String path) {
        return new RoutePath(Arrays.asList(path.substring(1).split("/", -1)));
    }

    /** The first greedy segment that is not the last. */
    Optional<String> greedyBeforeEnd() {
        return segments.stream()
                .limit(segments.size() - 1L)
                .filter(RoutePath::isGreedy)
                .findFirst();
    }

    /** The parameters in a path, by name and as they stand there, if that is such a path. */
    Optional<Map<String, String>> match(RoutePath path) {
        Map<String, String> parameters = new TreeMap<>();
        for (int i = 0; i < segments.size(); i++) {
            String segment = segments.get(i);
            if (i >= path.size() || (isParameter(segment) && path.segments.get(i).isEmpty())) {
                return Optional.empty();
            }
            if (isGreedy(segment)) {
                parameters.put(name(segment), path.from(i));
                return Optional.of(parameters);
            }
            if (isParameter(segment)) {
                parameters.put(name(segment), path.segments.get(i));
            } else if (!segment.equals(path.segments.get(i))) {
                return Optional.empty();
            }
        }
        return size() == path.size() ? Optional.of(parameters) : Optional.empty();
    }

    /** Sorts greedy segments before parameters, and those before fixed text. */
    String precision() {
        return segments.stream()
                .map(segment -> isGreedy(segment) ? "a" : isParameter(segment) ? "b" : "c")
                .collect(Collectors.joining());
    }

    private int size() {
        return segments.size();
    }

    private String from(int index) {
        return String.join("/", segments.subList(index, size()));
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
