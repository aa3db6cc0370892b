package dev.tandem.harness;

import dev.tandem.harness.aws.httpapi.Cors;
import dev.tandem.harness.aws.httpapi.HttpApi;
import dev.tandem.harness.aws.httpapi.JwtAuthorizer;
import dev.tandem.harness.aws.httpapi.Route;
import dev.tandem.harness.sam.HttpRoutes;

import java.net.URI;
import java.util.Optional;

/** Leads the template's routes to the HTTP API. */
record ApiRoutes(HttpApi api) implements HttpRoutes {

    @Override
    public void add(String method, String path, String functionName) {
        api.add(new Route(method + " " + path, functionName));
    }

    @Override
    public void add(String method, String path, String functionName, JwtAuthorizer authorizer) {
        api.add(new Route(method + " " + path, functionName, authorizer));
    }

    @Override
    public void allow(Cors browsers) {
        api.allow(browsers);
    }

    @Override
    public Optional<URI> endpoint() {
        return Optional.of(api.uri());
    }
}
