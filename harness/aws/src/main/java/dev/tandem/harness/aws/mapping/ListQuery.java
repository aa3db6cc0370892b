package dev.tandem.harness.aws.mapping;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What ListEventSourceMappings is asked for. */
record ListQuery(Map<String, String> parameters) {

    static ListQuery of(URI uri) {
        return new ListQuery(
                Stream.ofNullable(uri.getRawQuery())
                        .flatMap(query -> Stream.of(query.split("&", -1)))
                        .map(parameter -> parameter.split("=", 2))
                        .filter(parameter -> parameter.length == 2)
                        .collect(
                                Collectors.toMap(
                                        parameter -> decoded(parameter[0]),
                                        parameter -> decoded(parameter[1]),
                                        (_, last) -> last)));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    boolean finds(EventSourceMapping mapping) {
        return get("EventSourceArn").map(mapping.streamArn()::equals).orElse(true)
                && get("FunctionName")
                        .map(FunctionNameFilter::of)
                        .map(FunctionNameFilter.of(mapping.functionArn())::equals)
                        .orElse(true);
    }

    /** The UUID of the first mapping of the page. */
    Optional<String> marker() {
        return get("Marker");
    }

    /** How many of them; AWS gives 100 at most, whatever is asked. */
    int size() {
        return Math.clamp(get("MaxItems").map(ListQuery::number).orElse(100), 1, 100);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Field.refused("MaxItems is '%s', it has to be a number".formatted(text));
        }
    }

    private Optional<String> get(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(text -> !text.isEmpty());
    }
}
