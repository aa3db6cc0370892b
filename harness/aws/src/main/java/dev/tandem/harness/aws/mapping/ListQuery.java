package dev.tandem.harness.aws.mapping;

import java.net.URI;
import java.util.List;

/** What ListEventSourceMappings is asked for. */
record ListQuery(QueryParameters parameters) {

    static ListQuery of(URI uri) {
        return new ListQuery(QueryParameters.of(uri));
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
        return parameters.get("EventSourceArn").map(mapping.sourceArn()::equals).orElse(true)
                && parameters
                        .get("FunctionName")
                        .map(FunctionNameFilter::of)
                        .map(FunctionNameFilter.of(mapping.functionArn())::equals)
                        .orElse(true);
    }

    /** The UUID of the first mapping of the page. */
    private String marker() {
        return parameters.get("Marker").orElse("");
    }

    /** How many of them; AWS gives 100 at most, whatever is asked. */
    private int size() {
        return Math.clamp(parameters.number("MaxItems").orElse(100), 1, 100);
    }
}
