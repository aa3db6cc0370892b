package dev.tandem.harness.aws.lambda.internal.runtime;

import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The Runtime API for one child, on a loopback port of its own. */
final class RuntimeApi implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads;

    private RuntimeApi(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    static RuntimeApi start(RuntimeSession session) {
        // else the JDK's server waits 40 ms for an acknowledgement between head and body
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            server.setExecutor(threads);
            server.createContext("/2018-06-01/runtime/", new RuntimeRequests(session));
            server.start();
            return new RuntimeApi(server, threads);
        } catch (IOException e) {
            throw new UncheckedIOException("No port for the Runtime API", e);
        }
    }

    /** Host and port, as {@code AWS_LAMBDA_RUNTIME_API} tells them. */
    String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        server.stop(0);
    }
}
