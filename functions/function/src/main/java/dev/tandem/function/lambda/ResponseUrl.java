package dev.tandem.function.lambda;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Where CloudFormation waits for the answer of a custom resource: an object of S3. */
final class ResponseUrl {

    private static final int ATTEMPTS = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);

    /** How long all attempts take at most, with the pauses between them. */
    static final Duration LONGEST =
            PATIENCE.multipliedBy(ATTEMPTS).plus(FIRST_PAUSE.multipliedBy(8));

    private final URI url;

    ResponseUrl(URI url) {
        this.url = url;
    }

    /**
     * Puts the answer there.
     *
     * @throws IllegalStateException if nobody takes it
     */
    void put(byte[] answer) {
        String last = "";
        try (HttpClient client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(PATIENCE)
                        .build()) {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                last = put(client, answer);
                if (last.isEmpty()) {
                    return;
                }
                Thread.sleep(FIRST_PAUSE.multipliedBy(1L << attempt).toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IllegalStateException(
                "CloudFormation was not answered at %s (%s) and waits until its ServiceTimeout; from a VPC it takes a gateway endpoint of S3"
                        .formatted(url.getHost(), last));
    }

    /**
     * Why it did not take it; empty if it did. Without a content type: the URL is signed for none.
     */
    private String put(HttpClient client, byte[] answer) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(url)
                        .timeout(PATIENCE)
                        .PUT(BodyPublishers.ofByteArray(answer))
                        .build();
        try {
            HttpResponse<Void> response = client.send(request, BodyHandlers.discarding());
            return response.statusCode() < 300 ? "" : "status " + response.statusCode();
        } catch (IOException e) {
            return String.valueOf(e);
        }
    }
}
