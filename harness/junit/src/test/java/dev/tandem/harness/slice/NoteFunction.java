package dev.tandem.harness.slice;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Asks the endpoint for the table that it may read; fails on events that say so. */
public final class NoteFunction {

    /** Answers what {@code DescribeTable} said, or fails where the event has the word poison. */
    public void handle(InputStream input, OutputStream output) throws Exception {
        String event = new String(input.readAllBytes(), StandardCharsets.UTF_8);
        System.out.println("taken: " + event.length());
        if (event.contains("poison")) {
            throw new IllegalStateException("not digestible");
        }
        output.write(call().getBytes(StandardCharsets.UTF_8));
    }

    private static String call() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(System.getenv("AWS_ENDPOINT_URL")))
                        .header("X-Amz-Target", "DynamoDB_20120810.DescribeTable")
                        .header("Content-Type", "application/x-amz-json-1.0")
                        .header(
                                "Authorization",
                                "AWS4-HMAC-SHA256 Credential=%s/20260101/us-east-1/dynamodb/aws4_request"
                                        .formatted(System.getenv("AWS_ACCESS_KEY_ID")))
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        "{\"TableName\":\"%s\"}".formatted(System.getenv("TABLE"))))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            return "{\"status\":%d}".formatted(answer.statusCode());
        }
    }
}
