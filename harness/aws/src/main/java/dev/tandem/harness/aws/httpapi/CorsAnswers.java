package dev.tandem.harness.aws.httpapi;

import com.sun.net.httpserver.Headers;

import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;

import java.util.List;

/**
 * What an HTTP API tells browsers (API Gateway Developer Guide, Configure CORS for HTTP APIs): it
 * answers preflights by itself, whoever asks, and its own headers take the place of a function's.
 */
record CorsAnswers(Cors cors) {

    private static final String ORIGIN = "Origin";
    private static final String METHOD = "Access-Control-Request-Method";
    private static final String PREFIX = "access-control-";

    boolean isPreflight(AwsRequest request) {
        return request.method().equals("OPTIONS")
                && request.header(ORIGIN).isPresent()
                && request.header(METHOD).isPresent();
    }

    AwsResponse preflight(AwsRequest request) {
        AwsResponse answer = AwsResponse.empty(204);
        if (!isAllowed(request)) {
            return answer;
        }
        answer = withOrigin(request, answer);
        answer = with("allow-methods", cors.allowMethods(), answer);
        answer = with("allow-headers", cors.allowHeaders(), answer);
        return cors.maxAge().isPresent()
                ? answer.withHeader(PREFIX + "max-age", Integer.toString(cors.maxAge().getAsInt()))
                : answer;
    }

    AwsResponse answer(AwsRequest request, AwsResponse functions) {
        AwsResponse answer = functions;
        for (String name : List.copyOf(functions.headers().keySet())) {
            if (name.regionMatches(true, 0, PREFIX, 0, PREFIX.length())) {
                answer = without(name, answer);
            }
        }
        return isAllowed(request)
                ? with("expose-headers", cors.exposeHeaders(), withOrigin(request, answer))
                : answer;
    }

    private boolean isAllowed(AwsRequest request) {
        return request.header(ORIGIN)
                .filter(origin ->
                        cors.allowOrigins().contains("*") || cors.allowOrigins().contains(origin))
                .isPresent();
    }

    private AwsResponse withOrigin(AwsRequest request, AwsResponse answer) {
        String origin =
                cors.allowOrigins().contains("*") ? "*" : request.header(ORIGIN).orElseThrow();
        AwsResponse told = answer.withHeader(PREFIX + "allow-origin", origin);
        return cors.allowCredentials()
                ? told.withHeader(PREFIX + "allow-credentials", "true")
                : told;
    }

    private static AwsResponse with(String name, List<String> values, AwsResponse answer) {
        return values.isEmpty()
                ? answer
                : answer.withHeader(PREFIX + name, String.join(",", values));
    }

    private static AwsResponse without(String name, AwsResponse answer) {
        var headers = new Headers();
        headers.putAll(answer.headers());
        headers.remove(name);
        return new AwsResponse(answer.status(), headers, answer.body());
    }
}
