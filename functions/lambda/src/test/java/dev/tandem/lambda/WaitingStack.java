package dev.tandem.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A stack that waits for the answer of a custom resource, where the answer is put. */
final class WaitingStack implements AutoCloseable {

    /**
     * What came.
     *
     * @param headers their names
     */
    record Put(String method, List<String> headers, int length, JsonNode answer) {}

    private final HttpServer server;
    private final List<Put> puts = new CopyOnWriteArrayList<>();
    private final AtomicInteger away = new AtomicInteger();

    WaitingStack() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::take);
        server.start();
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (away.getAndDecrement() > 0) {
                exchange.sendResponseHeaders(503, -1);
                return;
            }
            puts.add(
                    new Put(
                            exchange.getRequestMethod(),
                            exchange.getRequestHeaders().keySet().stream()
                                    .map(String::toLowerCase)
                                    .toList(),
                            body.length,
                            JsonMapper.shared().readTree(body)));
            exchange.sendResponseHeaders(200, -1);
        }
    }

    /** It takes the answer only after so many attempts. */
    void awayFor(int attempts) {
        away.set(attempts);
    }

    /**
     * The event of a custom resource, with more fields, such as {@code ,"PhysicalResourceId":"m"}.
     */
    String event(String type, String more) {
        return """
        {"RequestType":"%s","ResponseURL":"http://127.0.0.1:%s/answer?X-Amz-Signature=a%%2Fb",\
        "StackId":"arn:aws:cloudformation:eu-west-1:000000000000:stack/shop/1",\
        "RequestId":"r-1","ResourceType":"Custom::Migration","LogicalResourceId":"Migrated",\
        "ResourceProperties":{"ServiceToken":"f"}%s}\
        """
                .formatted(type, server.getAddress().getPort(), more);
    }

    List<Put> puts() {
        return puts;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
