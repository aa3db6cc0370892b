package dev.tandem.harness.aws.endpoint.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.tandem.harness.aws.endpoint.AwsHandler;
import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;
import dev.tandem.harness.engines.process.Ports;

import software.amazon.awssdk.core.SdkBytes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A small HTTP server that only this machine can reach. Each request has a virtual thread; one that
 * ends in an exception is not answered: its connection is cut.
 */
public final class LoopbackServer implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(LoopbackServer.class.getName());

    /** No content, and not modified. */
    private static final Set<Integer> NO_BODY = Set.of(204, 304);

    private final HttpServer server;
    private final ExecutorService threads;

    private LoopbackServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts it.
     *
     * @param port where it listens; 0 for any free port
     * @param what for the message when the port is taken, such as {@code the HTTP API}
     * @throws dev.tandem.harness.engines.process.PortTakenException if somebody listens there
     */
    public static LoopbackServer start(int port, String what, AwsHandler handler) {
        // else the JDK's server waits 40 ms for an acknowledgement between head and body
        System.setProperty("sun.net.httpserver.nodelay", "true");
        int chosen = Ports.choose(port, what);
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), chosen), 0);
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            server.setExecutor(threads);
            server.createContext("/", exchange -> handle(exchange, handler));
            server.start();
            return new LoopbackServer(server, threads);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Port %d for %s cannot be listened on".formatted(chosen, what), e);
        }
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private static void handle(HttpExchange exchange, AwsHandler handler) {
        // closed without an answer, the exchange cuts the client's connection
        try (exchange) {
            send(handler.answer(request(exchange)), exchange);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException e) {
            LOG.log(
                    System.Logger.Level.DEBUG,
                    "The harness cuts a connection, since its request could not be answered",
                    e);
        }
    }

    private static AwsRequest request(HttpExchange exchange) throws IOException {
        return new AwsRequest(
                exchange.getRequestMethod(),
                exchange.getRequestURI(),
                exchange.getRequestHeaders(),
                SdkBytes.fromByteArrayUnsafe(exchange.getRequestBody().readAllBytes()));
    }

    private static void send(AwsResponse answer, HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().putAll(answer.headers());
        byte[] body = answer.body().asByteArrayUnsafe();
        boolean withBody =
                body.length > 0
                        && !NO_BODY.contains(answer.status())
                        && !"HEAD".equals(exchange.getRequestMethod());
        exchange.sendResponseHeaders(answer.status(), withBody ? body.length : -1);
        if (withBody) {
            exchange.getResponseBody().write(body);
        }
    }

    /** Stops listening, cuts connections, and interrupts whoever still answers. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
