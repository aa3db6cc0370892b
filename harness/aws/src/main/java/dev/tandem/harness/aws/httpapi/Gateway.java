package dev.tandem.harness.aws.httpapi;

import dev.tandem.harness.aws.endpoint.AwsHandler;
import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

/** Leads each request to its function, and the function's answer back. */
record Gateway(
        List<Route> routes,
        AtomicReference<Optional<CorsAnswers>> cors,
        TokenVerification tokens,
        FunctionInvoker functions,
        Duration integrationTimeout,
        ExecutorService threads)
        implements AwsHandler {

    private static final System.Logger LOG = System.getLogger(HttpApi.class.getName());
    private static final int LARGEST_REQUEST = 10 * 1024 * 1024;

    @Override
    public AwsResponse answer(AwsRequest request) throws InterruptedException {
        String requestId = UUID.randomUUID().toString();
        Optional<CorsAnswers> browsers = cors.get();
        if (browsers.isPresent() && browsers.get().isPreflight(request)) {
            return browsers.get().preflight(request).withHeader("Apigw-Requestid", requestId);
        }
        AwsResponse answer = answer(request, requestId);
        return browsers.map(it -> it.answer(request, answer))
                .orElse(answer)
                .withHeader("Apigw-Requestid", requestId);
    }

    private AwsResponse answer(AwsRequest request, String requestId) throws InterruptedException {
        if (request.body().asByteArrayUnsafe().length > LARGEST_REQUEST) {
            return IntegrationResponse.tooLarge();
        }
        if (new RequestHead(request).bytes() > RequestHead.MOST_BYTES) {
            return IntegrationResponse.message(431, "Request Header Fields Too Large");
        }
        String path = request.uri().getRawPath();
        Optional<Route> route =
                routes.stream()
                        .filter(it -> it.match(request.method(), path).isPresent())
                        .max(Comparator.comparing(Route::precision));
        if (route.isEmpty()) {
            return IntegrationResponse.message(404, "Not Found");
        }
        JwtAuthorizer authorizer = route.get().authorizerOrNull();
        Optional<Map<String, Object>> claims =
                authorizer == null
                        ? Optional.empty()
                        : tokens.claims(authorizer, request.header("Authorization").orElse(""));
        if (authorizer != null && claims.isEmpty()) {
            return IntegrationResponse.message(401, "Unauthorized")
                    .withHeader("www-authenticate", "Bearer");
        }
        Map<String, String> parameters = route.get().match(request.method(), path).orElse(Map.of());
        Event event =
                new Event(
                        request,
                        route.get(),
                        parameters,
                        claims.orElse(null),
                        requestId,
                        InstantSource.system().instant());
        return invoke(route.get().function(), event);
    }

    private AwsResponse invoke(String function, Event event) throws InterruptedException {
        byte[] payload = event.json();
        Future<IntegrationResult> invocation =
                threads.submit(() -> functions.invoke(function, payload));
        try {
            return IntegrationResponse.of(
                    function, invocation.get(integrationTimeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            // the function goes on: AWS does not stop it either
            LOG.log(
                    System.Logger.Level.WARNING,
                    "The function {0} has not answered within {1}: the HTTP API has answered 503,"
                            + " the function goes on",
                    function,
                    integrationTimeout);
            return IntegrationResponse.message(503, "Service Unavailable");
        } catch (ExecutionException e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "The function %s could not be invoked: the HTTP API has answered 500"
                            .formatted(function),
                    e.getCause());
            return IntegrationResponse.message(500, "Internal Server Error");
        }
    }
}
