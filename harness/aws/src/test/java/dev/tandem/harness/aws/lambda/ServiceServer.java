package dev.tandem.harness.aws.lambda;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;
import dev.tandem.harness.aws.endpoint.AwsService;

import software.amazon.awssdk.core.SdkBytes;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;

/** One service alone over HTTP. */
record ServiceServer(HttpServer server) implements AutoCloseable {

    static ServiceServer start() {
        try {
            HttpServer server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return new ServiceServer(server);
        } catch (IOException e) {
            throw new UncheckedIOException("No port for the test", e);
        }
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void serve(AwsService service) {
        server.createContext("/", exchange -> handle(exchange, service));
    }

    private static void handle(HttpExchange exchange, AwsService service) throws IOException {
        try (exchange) {
            AwsRequest request =
                    new AwsRequest(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI(),
                            exchange.getRequestHeaders(),
                            SdkBytes.fromInputStream(exchange.getRequestBody()));
            send(exchange, answer(service, request));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static AwsResponse answer(AwsService service, AwsRequest request)
            throws IOException, InterruptedException {
        if (!service.isAddressed(request)) {
            throw new IOException(request.path() + " is nobody's");
        }
        try {
            return service.answer(request);
        } catch (AwsException e) {
            Map<String, String> error =
                    Map.of("Type", "User", "Message", Objects.requireNonNull(e.getMessage()));
            return AwsResponse.json(e.status(), JsonMapper.shared().writeValueAsBytes(error))
                    .withHeader("x-amzn-ErrorType", e.code());
        }
    }

    private static void send(HttpExchange exchange, AwsResponse answer) throws IOException {
        byte[] body = answer.body().asByteArrayUnsafe();
        exchange.getResponseHeaders().putAll(answer.headers());
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
