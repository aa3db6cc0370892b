package dev.tandem.bench.profile;

import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpResponse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * DynamoDB as far as one command asks it: every item that is asked for is the one that it was given
 * last, and every write is accepted. What is left of a command is then this process's own work.
 */
final class MemoryHttp implements SdkHttpClient {

    private static final byte[] NOTHING = {'{', '}'};

    private byte[] item = NOTHING;
    private byte[] newestEvent = NOTHING;
    private byte[] written = NOTHING;

    /**
     * What is there.
     *
     * @param state the answer of GetItem
     * @param event the answer of a Query that has the newest event first
     */
    void answers(String state, String event) {
        item = state.getBytes(StandardCharsets.UTF_8);
        newestEvent = event.getBytes(StandardCharsets.UTF_8);
    }

    /** The last request that wrote something. */
    String written() {
        return new String(written, StandardCharsets.UTF_8);
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
        return new ExecutableHttpRequest() {
            @Override
            public HttpExecuteResponse call() {
                byte[] sent = request.contentStreamProvider().map(MemoryHttp::bytes).orElseThrow();
                return answered(answer(operation(request), sent));
            }

            @Override
            public void abort() {
                // there is nothing to wait for
            }
        };
    }

    private byte[] answer(String operation, byte[] sent) {
        return switch (operation) {
            case "GetItem" -> item;
            case "Query" -> isNewestFirst(sent) ? newestEvent : NOTHING;
            default -> {
                written = sent;
                yield NOTHING;
            }
        };
    }

    private static boolean isNewestFirst(byte[] query) {
        return new String(query, StandardCharsets.UTF_8).contains("\"ScanIndexForward\":false");
    }

    private static String operation(HttpExecuteRequest request) {
        String target = request.httpRequest().firstMatchingHeader("X-Amz-Target").orElseThrow();
        return target.substring(target.indexOf('.') + 1);
    }

    private static HttpExecuteResponse answered(byte[] json) {
        return HttpExecuteResponse.builder()
                .response(
                        SdkHttpResponse.builder()
                                .statusCode(200)
                                .putHeader("Content-Type", "application/x-amz-json-1.0")
                                .putHeader("Content-Length", Integer.toString(json.length))
                                .build())
                .responseBody(AbortableInputStream.create(new ByteArrayInputStream(json)))
                .build();
    }

    private static byte[] bytes(ContentStreamProvider content) {
        try (var stream = content.newStream()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // it holds nothing
    }
}
