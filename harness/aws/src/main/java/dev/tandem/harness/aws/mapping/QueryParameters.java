package dev.tandem.harness.aws.mapping;

import dev.tandem.harness.aws.endpoint.internal.UrlEncoded;

import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a request asks for behind the question mark; of a name that is there twice, the last. */
record QueryParameters(Map<String, String> values) {

    static QueryParameters of(URI uri) {
        return new QueryParameters(
                UrlEncoded.parameters(Objects.requireNonNullElse(uri.getRawQuery(), ""))
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        Map.Entry::getValue,
                                        (_, last) -> last)));
    }

    Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name)).filter(text -> !text.isEmpty());
    }

    Optional<Integer> number(String name) {
        return get(name).map(text -> number(name, text));
    }

    private static int number(String name, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Field.refused("%s is '%s', it has to be a number".formatted(name, text));
        }
    }
}
