package dev.tandem.harness.fault;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import software.amazon.awssdk.core.SdkBytes;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;

/** Takes a request, and answers it as the script says. */
record Front(Engine engine, Script script) implements HttpHandler {

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        // closed without an answer, the exchange cuts the client's connection
        try (exchange) {
            Optional<Response> answer = answer(request(exchange));
            if (answer.isPresent()) {
                send(answer.get(), exchange);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Response> answer(Request request) throws IOException, InterruptedException {
        Optional<Fault> fault = script.next(request.operation());
        if (fault.isEmpty()) {
            return Optional.of(engine.answer(request));
        }
        return switch (fault.get()) {
            case Fault.Refusal refusal -> Optional.of(refusal.answer().apply(request));
            case Fault.Silence _ -> unheard(request);
        };
    }

    /** What the engine refuses has not been done: the silence is kept for a request that has. */
    private Optional<Response> unheard(Request request) throws IOException, InterruptedException {
        Response answer = engine.answer(request);
        if (answer.ok()) {
            return Optional.empty();
        }
        script.add(request.operation(), 1, new Fault.Silence());
        return Optional.of(answer);
    }

    private static Request request(HttpExchange exchange) throws IOException {
        String target =
                Objects.requireNonNullElse(
                        exchange.getRequestHeaders().getFirst("X-Amz-Target"), "");
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders(),
                target.substring(target.lastIndexOf('.') + 1),
                SdkBytes.fromInputStream(exchange.getRequestBody()));
    }

    private static void send(Response answer, HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().putAll(answer.headers());
        byte[] body = answer.body().asByteArrayUnsafe();
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }
}
