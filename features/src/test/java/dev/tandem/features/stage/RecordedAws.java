package dev.tandem.features.stage;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What CloudFormation and Lambda answered once, over HTTP, in the shapes of their API reference.
 */
final class RecordedAws implements AutoCloseable {

    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    RecordedAws() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    Account account() {
        return new Account(
                Region.EU_WEST_1,
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")),
                Optional.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/")));
    }

    /** Method, path and body of each request, and how it was signed. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            requests.add(
                    "%s %s %s %s"
                            .formatted(
                                    exchange.getRequestMethod(),
                                    exchange.getRequestURI().getPath(),
                                    body,
                                    exchange.getRequestHeaders().getFirst("Authorization")));
            String recording = recording(body);
            byte[] answer =
                    recording.isEmpty()
                            ? "{\"version\":1}".getBytes(StandardCharsets.UTF_8)
                            : read(recording);
            exchange.sendResponseHeaders(recording.startsWith("no-") ? 400 : 200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static String recording(String body) {
        if (body.contains("StackName=gone")) {
            return "no-such-stack.xml";
        }
        if (body.contains("Action=DescribeStacks")) {
            return "describe-stacks.xml";
        }
        if (body.contains("Action=ListStackResources")) {
            return body.contains("NextToken=AAAAbG9uZ2VyK3Rva2Vu%2F8%3D")
                    ? "list-stack-resources-2.xml"
                    : "list-stack-resources-1.xml";
        }
        return "";
    }

    private static byte[] read(String recording) throws IOException {
        try (InputStream file = RecordedAws.class.getResourceAsStream("/recorded/" + recording)) {
            return Objects.requireNonNull(file, recording).readAllBytes();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
