package dev.tandem.bench.pekko;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * Stands in front of DynamoDB Local and answers a write no sooner than the service does on AWS, by
 * its published medians; for both sides the same. Reads are not delayed, since none is published.
 */
final class DelayedDynamoDb implements AutoCloseable {

    /** A put 7.6 ms, a transaction 25 ms. */
    private static final Map<String, Duration> PUBLISHED =
            Map.of(
                    "DynamoDB_20120810.PutItem", Duration.ofNanos(7_600_000),
                    "DynamoDB_20120810.BatchWriteItem", Duration.ofNanos(7_600_000),
                    "DynamoDB_20120810.TransactWriteItems", Duration.ofMillis(25));

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI dynamoDb;
    private final HttpServer server;

    DelayedDynamoDb(URI dynamoDb) throws IOException {
        this.dynamoDb = dynamoDb;
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        long begin = System.nanoTime();
        try (exchange) {
            HttpResponse<byte[]> answer =
                    client.send(request(exchange), BodyHandlers.ofByteArray());
            waitUntil(begin, exchange.getRequestHeaders().getFirst("X-Amz-Target"));
            answer.headers()
                    .firstValue("x-amz-crc32")
                    .ifPresent(crc -> exchange.getResponseHeaders().set("x-amz-crc32", crc));
            exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request(HttpExchange exchange) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(dynamoDb)
                        .version(HttpClient.Version.HTTP_1_1)
                        .POST(BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        for (String header :
                new String[] {"X-Amz-Target", "Authorization", "Content-Type", "X-Amz-Date"}) {
            String value = exchange.getRequestHeaders().getFirst(header);
            if (value != null) {
                request.header(header, value);
            }
        }
        return request.build();
    }

    private static void waitUntil(long begin, String operation) throws InterruptedException {
        long left =
                PUBLISHED.getOrDefault(operation, Duration.ZERO).toNanos()
                        - (System.nanoTime() - begin);
        if (left > 0) {
            Thread.sleep(Duration.ofNanos(left));
        }
    }

    @Override
    public void close() {
        server.stop(0);
        client.close();
    }
}
