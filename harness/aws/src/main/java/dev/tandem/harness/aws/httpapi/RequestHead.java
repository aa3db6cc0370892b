package dev.tandem.harness.aws.httpapi;

import dev.tandem.harness.aws.endpoint.AwsRequest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** What stands before the body of a request (API Gateway Developer Guide, Quotas for HTTP APIs). */
record RequestHead(AwsRequest request) {

    /** The request line and the values of all headers together. */
    static final int MOST_BYTES = 10_240;

    int bytes() {
        String line = "%s %s HTTP/1.1".formatted(request.method(), request.uri());
        return Stream.concat(
                        Stream.of(line), request.headers().values().stream().flatMap(List::stream))
                .mapToInt(text -> text.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }
}
