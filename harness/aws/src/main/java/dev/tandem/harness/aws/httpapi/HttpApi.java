package dev.tandem.harness.aws.httpapi;

import dev.tandem.harness.aws.endpoint.AwsHandler;
import dev.tandem.harness.aws.endpoint.AwsResponse;
import dev.tandem.harness.aws.endpoint.internal.LoopbackServer;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;

/**
 * An HTTP API in front of functions, at a port of its own, as API Gateway has them: Lambda proxy
 * integrations with payload format version 2.0 and the stage {@code $default}.
 *
 * <p>A route may need a token: without one that the issuer has signed for the audience, it is
 * answered 401. Throttling is not applied.
 *
 * <p>Of several routes that match, the one is taken that names the path most closely; {@code ANY}
 * and greedy parameters stand back, and {@code $default} comes last. What goes wrong is answered as
 * API Gateway does: 404 without a route, 413 over 10 MB or over what a function takes, 431 over 10
 * KB of headers, 500 when the function fails or its answer cannot be understood, 503 when it is
 * throttled or does not answer in time.
 */
public final class HttpApi implements AutoCloseable {

    /** How long API Gateway waits for a function. */
    public static final Duration INTEGRATION_TIMEOUT = Duration.ofSeconds(30);

    private final LoopbackServer server;
    private final List<Route> routes;
    private final AtomicReference<Optional<CorsAnswers>> cors;
    private final ExecutorService threads;
    private final List<IntConsumer> listeners;

    private HttpApi(
            LoopbackServer server,
            Gateway gateway,
            ExecutorService threads,
            List<IntConsumer> listeners) {
        this.server = server;
        this.routes = gateway.routes();
        this.cors = gateway.cors();
        this.threads = threads;
        this.listeners = listeners;
    }

    /** As {@link #start(int, List, FunctionInvoker, Duration)}, with API Gateway's 30 seconds. */
    public static HttpApi start(int port, List<Route> routes, FunctionInvoker functions) {
        return start(port, routes, functions, INTEGRATION_TIMEOUT);
    }

    /**
     * Starts it.
     *
     * @param port where it listens; 0 for any free port
     * @param integrationTimeout how long it waits for a function's answer
     * @throws dev.tandem.harness.engines.process.PortTakenException if somebody listens there
     */
    public static HttpApi start(
            int port, List<Route> routes, FunctionInvoker functions, Duration integrationTimeout) {
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        List<Route> all = new CopyOnWriteArrayList<>(routes);
        Gateway gateway =
                new Gateway(
                        all,
                        new AtomicReference<>(Optional.empty()),
                        new TokenVerification(),
                        functions,
                        integrationTimeout,
                        threads);
        List<IntConsumer> listeners = new CopyOnWriteArrayList<>();
        AwsHandler told =
                request -> {
                    AwsResponse answer = gateway.answer(request);
                    listeners.forEach(listener -> listener.accept(answer.status()));
                    return answer;
                };
        return new HttpApi(
                LoopbackServer.start(port, "the HTTP API", told), gateway, threads, listeners);
    }

    /** Tells a listener of the status of each answer from now on. */
    public void listen(IntConsumer listener) {
        listeners.add(listener);
    }

    /** Leads requests to one function more; takes a route of the same key over. */
    public void add(Route route) {
        routes.removeIf(other -> other.key().equals(route.key()));
        routes.add(route);
    }

    /** Tells browsers from now on which pages may call it. */
    public void allow(Cors browsers) {
        cors.set(Optional.of(new CorsAnswers(browsers)));
    }

    /** Where it listens. */
    public URI uri() {
        return server.uri();
    }

    /** Stops listening, and interrupts invocations that go on. */
    @Override
    public void close() {
        server.close();
        threads.shutdownNow();
    }
}
