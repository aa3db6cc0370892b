package dev.tandem.harness.aws.mapping;

import dev.tandem.harness.aws.endpoint.internal.UrlEncoded;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What ListEventSourceMappings is asked for. */
record ListQuery(Map<String, String> parameters) {

    static ListQuery of(URI uri) {
        return new ListQuery(
                UrlEncoded.parameters(Objects.requireNonNullElse(uri.getRawQuery(), ""))
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        Map.Entry::getValue,
                                        (_, last) -> last)));
    }

    /** The page that is asked for, of all mappings in the order of their UUIDs. */
    byte[] page(List<EventSourceMapping> all) {
        List<EventSourceMapping> found =
                all.stream()
                        .filter(this::finds)
                        .dropWhile(mapping -> mapping.uuid().compareTo(marker()) < 0)
                        .toList();
        return MappingJson.of(
                found.stream().limit(size()).toList(),
                found.stream().skip(size()).findFirst().map(EventSourceMapping::uuid));
    }

    private boolean finds(EventSourceMapping mapping) {
        return get("EventSourceArn").map(mapping.streamArn()::equals).orElse(true)
                && get("FunctionName")
                        .map(FunctionNameFilter::of)
                        .map(FunctionNameFilter.of(mapping.functionArn())::equals)
                        .orElse(true);
    }

    /** The UUID of the first mapping of the page. */
    private String marker() {
        return get("Marker").orElse("");
    }

    /** How many of them; AWS gives 100 at most, whatever is asked. */
    private int size() {
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
