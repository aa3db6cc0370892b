package dev.tandem.harness.aws.endpoint.internal;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

import dev.tandem.harness.aws.endpoint.AwsHandler;
import dev.tandem.harness.engines.process.Ports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A small HTTP server that only this machine can reach. Each request has a virtual thread. */
public final class LoopbackServer implements AutoCloseable {

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
        return start(port, what, "/", new AwsExchanges(handler));
    }

    /** The same for requests whose paths begin so; others are answered 404. */
    public static LoopbackServer start(int port, String what, String path, HttpHandler handler) {
        // else the JDK's server waits 40 ms for an acknowledgement between head and body
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // any port is the system's to choose at once: one chosen before may be gone by then
        int chosen = port == 0 ? 0 : Ports.choose(port, what);
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), chosen), 0);
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            server.setExecutor(threads);
            server.createContext(path, handler);
            server.start();
            return new LoopbackServer(server, threads);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Port %s could not be opened for %s: choose another port"
                            .formatted(chosen, what),
                    e);
        }
    }

    public URI uri() {
        return URI.create("http://" + address());
    }

    /** Host and port. */
    public String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /** Stops listening, cuts connections, and interrupts whoever still answers. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
