package dev.tandem.rds.connection;

import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Speaks Secrets Manager's protocol, as far as GetSecretValue. */
public final class SecretsStub implements AutoCloseable {

    private final HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile int status;
    private volatile String answer = "";

    public SecretsStub() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext(
                "/",
                exchange -> {
                    String body =
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8);
                    asked.add(
                            "%s %s %s"
                                    .formatted(
                                            exchange.getRequestHeaders().getFirst("X-Amz-Target"),
                                            exchange.getRequestHeaders().getFirst("Authorization"),
                                            body));
                    byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(status, bytes.length);
                    exchange.getResponseBody().write(bytes);
                    exchange.close();
                });
        server.start();
    }

    /** As RDS keeps it. */
    public void keeps(String user, String password) {
        keeps(
                "{\\\"engine\\\":\\\"postgres\\\",\\\"username\\\":\\\"%s\\\",\\\"password\\\":\\\"%s\\\"}"
                        .formatted(user, password));
    }

    /** Any text, with what JSON needs before its quotes. */
    public void keeps(String escaped) {
        status = 200;
        answer = "{\"Name\":\"carts\",\"SecretString\":\"%s\"}".formatted(escaped);
    }

    public void refuses(int with, String type) {
        status = with;
        answer = "{\"__type\":\"%s\",\"Message\":\"no\"}".formatted(type);
    }

    /** What it was asked for, in order. */
    public List<String> asked() {
        return asked;
    }

    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
