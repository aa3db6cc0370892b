package dev.tandem.harness.aws.endpoint;

import com.sun.net.httpserver.Headers;

import software.amazon.awssdk.core.SdkBytes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/**
 * A server behind: requests and answers pass unchanged.
 *
 * @param endpoint scheme, host and port
 * @param client keeps the connections to it
 */
public record Engine(URI endpoint, HttpClient client) implements AwsHandler, AutoCloseable {

    /** The server at that address. */
    public static Engine at(URI endpoint) {
        return new Engine(
                endpoint, HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build());
    }

    @Override
    public AwsResponse answer(AwsRequest request) throws IOException, InterruptedException {
        HttpRequest.Builder forwarded =
                HttpRequest.newBuilder(endpoint.resolve(request.uri().toString()))
                        .method(
                                request.method(),
                                BodyPublishers.ofByteArray(request.body().asByteArrayUnsafe()));
        request.headers()
                .forEach((name, values) -> {
                    if (!ConnectionHeaders.has(name)) {
                        values.forEach(value -> forwarded.header(name, value));
                    }
                });
        return response(client.send(forwarded.build(), BodyHandlers.ofByteArray()));
    }

    private static AwsResponse response(HttpResponse<byte[]> answer) {
        Headers headers = new Headers();
        answer.headers()
                .map()
                .forEach((name, values) -> {
                    if (!ConnectionHeaders.has(name)) {
                        headers.put(name, values);
                    }
                });
        return new AwsResponse(
                answer.statusCode(), headers, SdkBytes.fromByteArrayUnsafe(answer.body()));
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
