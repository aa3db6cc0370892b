package dev.tandem.harness.sam;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Where the answer for a custom resource is put: one object of S3, by a signed URL. */
final class ResponseBucket implements AutoCloseable {

    /** CloudFormation User Guide, "Custom resource response objects". */
    private static final int LIMIT = 4096;

    private static final List<String> SAME = List.of("RequestId", "StackId", "LogicalResourceId");

    private final BlockingQueue<byte[]> answers = new LinkedBlockingQueue<>();
    private final String path = "/" + UUID.randomUUID();
    private final HttpServer server;

    private ResponseBucket() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "No port could be opened for the answer of a custom resource", e);
        }
        server.createContext(path, this::take);
        server.start();
    }

    static ResponseBucket open() {
        return new ResponseBucket();
    }

    String url() {
        return "http://127.0.0.1:"
                + server.getAddress().getPort()
                + path
                + "?X-Amz-Signature=a%2Fb%3D";
    }

    /** It is told of once the function knows that it is taken: the server may end at once then. */
    private void take(HttpExchange exchange) throws IOException {
        boolean isSigned =
                exchange.getRequestMethod().equals("PUT")
                        && !exchange.getRequestHeaders().containsKey("Content-Type")
                        && String.valueOf(exchange.getRequestURI().getRawQuery())
                                .equals("X-Amz-Signature=a%2Fb%3D");
        byte[] body;
        try (exchange) {
            body = exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(isSigned ? 200 : 403, -1);
        }
        if (isSigned) {
            answers.add(body);
        }
    }

    /**
     * The physical id that the function has told.
     *
     * @throws IllegalStateException if it says that it failed, or nothing that can be understood
     */
    String await(JsonNode event, Duration patience) {
        JsonNode answer = read(next(event, patience));
        for (String name : SAME) {
            if (!answer.path(name).equals(event.path(name))) {
                throw new IllegalStateException(
                        "Invalid response from custom resource: %s is %s, not %s"
                                .formatted(name, answer.path(name), event.path(name)));
            }
        }
        if (!answer.path("Status").asString("").equals("SUCCESS")) {
            throw new IllegalStateException(
                    "Received response status [%s] from custom resource. Message returned: %s (RequestId: %s)"
                            .formatted(
                                    answer.path("Status").asString(""),
                                    answer.path("Reason").asString(""),
                                    answer.path("RequestId").asString("")));
        }
        String name = answer.path("PhysicalResourceId").asString("");
        if (name.isEmpty()) {
            throw new IllegalStateException(
                    "Invalid PhysicalResourceId: the custom resource has told none");
        }
        return name;
    }

    private byte[] next(JsonNode event, Duration patience) {
        try {
            byte[] answer = answers.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (answer != null) {
                return answer;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException(
                "CloudFormation did not receive a response from your Custom Resource. Please check your logs for requestId [%s]. It was waited for %s s, its ServiceTimeout"
                        .formatted(event.path("RequestId").asString(""), patience.toSeconds()));
    }

    private static JsonNode read(byte[] answer) {
        if (answer.length > LIMIT) {
            throw new IllegalStateException(
                    "Response object is too long: %s bytes, of %s".formatted(answer.length, LIMIT));
        }
        try {
            return JsonMapper.shared().readTree(answer);
        } catch (JacksonException e) {
            throw new IllegalStateException("Invalid response from custom resource: no JSON", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
