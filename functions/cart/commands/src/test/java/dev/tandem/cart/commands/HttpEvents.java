package dev.tandem.cart.commands;

import java.util.Map;

/** Events as HTTP APIs hand them to functions. */
final class HttpEvents {

    private HttpEvents() {}

    /** In the payload format 2.0, of an API with a JWT authorizer. */
    static Map<String, Object> withClaims(String body, Map<String, ?> claims) {
        return event(
                body, Map.of("authorizer", Map.of("jwt", Map.of("claims", claims, "scopes", ""))));
    }

    /** In the payload format 1.0, of an API with a JWT authorizer. */
    static Map<String, Object> withClaimsInFormat1(String body, Map<String, ?> claims) {
        return Map.of(
                "version",
                "1.0",
                "httpMethod",
                "POST",
                "body",
                body,
                "requestContext",
                Map.of("authorizer", Map.of("claims", claims)));
    }

    /** Of an API that is open to everyone, with whatever a client may send. */
    static Map<String, Object> open(String body) {
        return event(body, Map.of("http", Map.of("method", "POST")));
    }

    private static Map<String, Object> event(String body, Map<String, ?> context) {
        return Map.of(
                "version",
                "2.0",
                "headers",
                Map.of("authorization", "Bearer mia", "x-amzn-oidc-identity", "mia", "sub", "mia"),
                "body",
                body,
                "requestContext",
                context);
    }
}
