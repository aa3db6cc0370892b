package dev.tandem.queue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** SQS as far as it takes messages; some of a batch it refuses, as it is told. */
final class HalfDeafQueues implements AutoCloseable {

    /** Of a batch (Amazon SQS Developer Guide, "Message quotas"). */
    private static final int MOST_BYTES = 1024 * 1024;

    private static final JsonMapper JSON = new JsonMapper();

    /** How a message is refused. */
    record Refusal(String code, boolean isSendersFault) {}

    /** What was taken, in order. */
    final List<JsonNode> taken = new CopyOnWriteArrayList<>();

    /** By the deduplicationId of a message. */
    final Map<String, Refusal> refused = new HashMap<>();

    private final HttpServer server;
    final SqsClient client;

    HalfDeafQueues() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/", this::answer);
        server.start();
        client =
                SqsClient.builder()
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .endpointOverride(uri())
                        .region(Region.EU_WEST_1)
                        .overrideConfiguration(
                                calls -> calls.retryStrategy(AwsRetryStrategy.doNotRetry()))
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create("MIA", "secret")))
                        .build();
    }

    private URI uri() {
        return URI.create("http://127.0.0.1:%s".formatted(server.getAddress().getPort()));
    }

    String url(String queue) {
        return "%s/000000000000/%s".formatted(uri(), queue);
    }

    /** Which messages were replied to. */
    List<String> repliedTo() {
        return taken.stream()
                .map(message -> JSON.readTree(message.path("MessageBody").stringValue()))
                .map(reply -> reply.path("messageId").stringValue())
                .toList();
    }

    private void answer(HttpExchange exchange) throws IOException {
        JsonNode request = JSON.readTree(exchange.getRequestBody().readAllBytes());
        JsonNode entries = request.path("Entries");
        boolean isTooLong = bytes(entries) > MOST_BYTES;
        byte[] answer =
                (isTooLong ? tooLong() : answer(entries))
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
        exchange.sendResponseHeaders(isTooLong ? 400 : 200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static int bytes(JsonNode entries) {
        return entries.valueStream()
                .map(entry -> entry.path("MessageBody").stringValue())
                .mapToInt(body -> body.getBytes(StandardCharsets.UTF_8).length)
                .sum();
    }

    private static ObjectNode tooLong() {
        return JSON.createObjectNode()
                .put("__type", "com.amazonaws.sqs#BatchRequestTooLong")
                .put("message", "Batch requests cannot be longer than that.");
    }

    private ObjectNode answer(JsonNode entries) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode successful = answer.putArray("Successful");
        ArrayNode failed = answer.putArray("Failed");
        for (JsonNode entry : entries) {
            Refusal refusal = refused.get(entry.path("MessageDeduplicationId").stringValue());
            String id = entry.path("Id").stringValue();
            if (refusal == null) {
                taken.add(entry);
                successful
                        .addObject()
                        .put("Id", id)
                        .put("MessageId", id)
                        .put("MD5OfMessageBody", digest(entry.path("MessageBody").stringValue()));
            } else {
                failed.addObject()
                        .put("Id", id)
                        .put("Code", refusal.code())
                        .put("SenderFault", refusal.isSendersFault());
            }
        }
        return answer;
    }

    private static String digest(String body) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("MD5")
                                    .digest(body.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        server.stop(0);
    }
}
