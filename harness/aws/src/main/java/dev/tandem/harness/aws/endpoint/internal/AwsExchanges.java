package dev.tandem.harness.aws.endpoint.internal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import dev.tandem.harness.aws.endpoint.AwsHandler;
import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;

import software.amazon.awssdk.core.SdkBytes;

import java.io.IOException;
import java.util.Set;

/**
 * Lets a handler answer the requests of an HTTP server. One that ends in an exception is not
 * answered: its connection is cut.
 */
record AwsExchanges(AwsHandler handler) implements HttpHandler {

    private static final System.Logger LOG = System.getLogger(LoopbackServer.class.getName());

    /** No content, and not modified. */
    private static final Set<Integer> NO_BODY = Set.of(204, 304);

    @Override
    public void handle(HttpExchange exchange) {
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
}
