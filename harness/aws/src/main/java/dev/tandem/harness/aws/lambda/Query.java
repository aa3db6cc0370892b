package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.endpoint.AwsRequest;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/** The parameters of a request's query. */
record Query(String raw) {

    static Query of(AwsRequest request) {
        return new Query(Objects.requireNonNullElse(request.uri().getRawQuery(), ""));
    }

    Optional<String> get(String name) {
        return Arrays.stream(raw.split("&"))
                .filter(parameter -> parameter.startsWith(name + "="))
                .map(parameter -> parameter.substring(name.length() + 1))
                .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
                .findFirst();
    }
}
