package dev.tandem.harness.sam;

import dev.tandem.harness.aws.httpapi.JwtAuthorizer;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Makes the routes of an HTTP API, each after its integration and its authorizer. */
final class ApiDeployment {

    private final HttpRoutes routes;
    private final Map<String, String> integrations = new HashMap<>();
    private final Map<String, JwtAuthorizer> authorizers = new HashMap<>();

    ApiDeployment(HttpRoutes routes) {
        this.routes = routes;
    }

    Map<String, String> deploy(Api api) {
        api.cors().ifPresent(routes::allow);
        return Map.of(ResourceAttributes.REF, api.id());
    }

    Map<String, String> deploy(ApiIntegration integration) {
        integrations.put(integration.id(), integration.function());
        return integration.attributes();
    }

    Map<String, String> deploy(ApiAuthorizer authorizer) {
        authorizers.put(authorizer.id(), authorizer.tokens());
        return authorizer.attributes();
    }

    /** What it refers to is there before it. */
    Map<String, String> deploy(ApiRoute route) {
        String function = Objects.requireNonNull(integrations.get(route.integration()));
        HttpRoute way = route.route();
        route.authorizer()
                .ifPresentOrElse(
                        id ->
                                routes.add(
                                        way.method(),
                                        way.path(),
                                        function,
                                        Objects.requireNonNull(authorizers.get(id))),
                        () -> routes.add(way.method(), way.path(), function));
        return route.attributes();
    }
}
