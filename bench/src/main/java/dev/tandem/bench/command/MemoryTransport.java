package dev.tandem.bench.command;

import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Hands requests on and remembers what was asked and answered; from a moment on it answers itself,
 * as the same operation was answered last, so that only the client's own work is left.
 */
public final class MemoryTransport implements SdkHttpClient {

    /**
     * What was asked.
     *
     * @param operation such as {@code DynamoDB_20120810.GetItem}
     * @param body JSON
     */
    public record Asked(String operation, String body) {}

    /** How an operation was answered. */
    private static final class Answer {

        private final SdkHttpResponse response;
        private final byte[] body;

        private Answer(SdkHttpResponse response, byte[] body) {
            this.response = response;
            this.body = body;
        }

        HttpExecuteResponse asResponse() {
            return HttpExecuteResponse.builder()
                    .response(response)
                    .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
                    .build();
        }
    }

    private final SdkHttpClient network = UrlConnectionHttpClient.create();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile boolean isFromMemory;

    /** From now on nothing goes out. */
    public void answerFromMemory() {
        isFromMemory = true;
    }

    /** What went out since it was asked last. */
    public List<Asked> takeAsked() {
        List<Asked> taken = List.copyOf(asked);
        asked.clear();
        return taken;
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        String operation = request.httpRequest().firstMatchingHeader("X-Amz-Target").orElseThrow();
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() throws IOException {
                Answer answer = isFromMemory ? answers.get(operation) : fetched(request, operation);
                if (answer == null) {
                    throw new IOException(operation + " was not answered before");
                }
                return answer.asResponse();
            }

            @Override
            public void abort() {
                // it is over when it has begun
            }
        };
    }

    private Answer fetched(HttpExecuteRequest request, String operation) throws IOException {
        try (InputStream body = request.contentStreamProvider().orElseThrow().newStream()) {
            asked.add(
                    new Asked(operation, new String(body.readAllBytes(), StandardCharsets.UTF_8)));
        }
        HttpExecuteResponse response = network.prepareRequest(request).call();
        byte[] body = {};
        if (response.responseBody().isPresent()) {
            try (InputStream stream = response.responseBody().get()) {
                body = stream.readAllBytes();
            }
        }
        Answer answer = new Answer(response.httpResponse(), body);
        if (response.httpResponse().isSuccessful()) {
            answers.put(operation, answer);
        }
        return answer;
    }

    @Override
    public void close() {
        network.close();
    }
}
