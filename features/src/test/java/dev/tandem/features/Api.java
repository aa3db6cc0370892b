package dev.tandem.features;

import dev.tandem.harness.Harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;

/**
 * The HTTP API of what a harness has deployed, as somebody who calls it.
 *
 * @param token what tells the API who calls; empty for nobody in particular
 */
record Api(URI address, HttpClient http, Optional<String> token) {

    static Api of(Harness harness) {
        return new Api(harness.httpApi(), HttpClient.newHttpClient(), Optional.empty());
    }

    /** The same for whoever has that token. */
    Api with(String other) {
        return new Api(address, http, Optional.of(other));
    }

    HttpResponse<String> post(String path, String json) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve("/" + path))
                        .header("content-type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json));
        token.ifPresent(it -> request.header("authorization", "Bearer " + it));
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
