package dev.tandem.function.request;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The caller's place in a distributed trace, as the HTTP header {@code traceparent} tells it. */
final class TraceParent {

    private static final String HEADER = "traceparent";

    private TraceParent() {}

    /**
     * Looks for it among the headers, whose names it takes in any case.
     *
     * @return the header in version 00; empty if it is missing, not valid or sent more than once
     */
    static Optional<String> among(Map<String, ?> headers) {
        List<String> sent =
                headers.entrySet().stream()
                        .filter(header -> header.getKey().equalsIgnoreCase(HEADER))
                        .flatMap(header -> values(header.getValue()).stream())
                        .map(String::valueOf)
                        .toList();
        return sent.size() == 1 ? TraceParentFormat.read(sent.getFirst()) : Optional.empty();
    }

    private static Collection<?> values(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case Collection<?> values -> values;
            default -> List.of(value);
        };
    }
}
