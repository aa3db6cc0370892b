package dev.tandem.harness.aws.endpoint;

import dev.tandem.harness.aws.endpoint.internal.UrlEncoded;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The parameters of AWS's query protocol: a form in the body, or in the URI. Of a parameter that
 * comes twice, the first counts.
 */
public record Form(Map<String, String> parameters) {

    private static final String MEDIA_TYPE = "application/x-www-form-urlencoded";

    /** The form of that request; empty for a request without one. */
    public static Form of(AwsRequest request) {
        boolean inBody =
                request.header("Content-Type").filter(it -> it.startsWith(MEDIA_TYPE)).isPresent();
        String query = Optional.ofNullable(request.uri().getRawQuery()).orElse("");
        return new Form(parsed(inBody ? request.body().asUtf8String() : query));
    }

    public Optional<String> get(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** What is asked for, such as {@code SendMessage}. */
    public Optional<String> action() {
        return get("Action");
    }

    private static Map<String, String> parsed(String form) {
        return UrlEncoded.parameters(form)
                .collect(
                        Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, Map.Entry::getValue, (first, _) -> first));
    }
}
