package dev.tandem.features;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Calls the functions by their JSON faces. */
final class Shop {

    private static final Duration TIME_TO_ANSWER = Duration.ofSeconds(60);

    private final JsonMapper json =
            JsonMapper.builder()
                    .enable(
                            tools.jackson.databind.DeserializationFeature
                                    .USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();
    private final HttpClient http = HttpClient.newHttpClient();
    private final int port;

    Shop(int port) {
        this.port = port;
    }

    /** What a function answered. */
    record Answer(int status, JsonNode json) {

        boolean isAccepted() {
            return status == 200 || status == 201;
        }

        String text(String field) {
            return json.path(field).asString("");
        }

        long number(String field) {
            return json.path(field).asLong(-1);
        }
    }

    Answer call(String function, Object request) {
        return call(function, json.writeValueAsBytes(request));
    }

    Answer call(String function, byte[] request) {
        try {
            HttpResponse<byte[]> response =
                    http.send(
                            HttpRequest.newBuilder()
                                    .uri(URI.create("http://localhost:" + port + "/" + function))
                                    .timeout(TIME_TO_ANSWER)
                                    .header("content-type", "application/json")
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(request))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), json.readTree(response.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while calling " + function, e);
        }
    }
}
