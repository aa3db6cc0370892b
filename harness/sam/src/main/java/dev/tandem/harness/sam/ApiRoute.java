package dev.tandem.harness.sam;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A way from an HTTP API to an integration, as plain CloudFormation has it.
 *
 * @param integration the logical id of the integration
 * @param authorizer the logical id of the authorizer; empty if the route is open to everyone
 */
record ApiRoute(String id, HttpRoute route, String integration, Optional<String> authorizer)
        implements Resource {

    static final String TYPE = "AWS::ApiGatewayV2::Route";

    private static final Pattern KEY = Pattern.compile("(?<method>[A-Z]+) (?<path>/\\S*)");
    private static final Pattern TARGET = Pattern.compile("integrations/(?<id>\\w+)");

    static ApiRoute read(String id, Properties properties) {
        properties.required("ApiId");
        boolean isProtected =
                properties
                        .oneOf("AuthorizationType", List.of("NONE", "JWT"))
                        .filter("JWT"::equals)
                        .isPresent();
        Optional<String> authorizer = properties.text("AuthorizerId");
        if (isProtected != authorizer.isPresent()) {
            properties.problem(
                    "AuthorizerId", "goes with the AuthorizationType JWT, and only with it");
        }
        Matcher key = matcher(properties, "RouteKey", KEY, "a method and a path");
        Matcher target = matcher(properties, "Target", TARGET, "integrations/ and a reference");
        properties.withoutEffect("nothing reads it here", "OperationName").end();
        boolean isWhole = key.matches() && target.matches();
        return new ApiRoute(
                id,
                isWhole
                        ? new HttpRoute(key.group("method"), key.group("path"))
                        : new HttpRoute("ANY", "/"),
                isWhole ? target.group("id") : "",
                authorizer);
    }

    private static Matcher matcher(
            Properties properties, String name, Pattern pattern, String form) {
        String text = properties.required(name);
        if (!text.isEmpty() && !pattern.matcher(text).matches()) {
            properties.problem(name, "is %s, supported is %s".formatted(text, form));
        }
        return pattern.matcher(text);
    }

    Map<String, String> attributes() {
        return Map.of(ResourceAttributes.REF, id);
    }
}
