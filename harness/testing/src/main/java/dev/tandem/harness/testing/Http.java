package dev.tandem.harness.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Plain HTTP, for what no SDK client says. */
public final class Http {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Http() {}

    public static HttpResponse<String> get(URI uri) {
        return send(HttpRequest.newBuilder(uri).build());
    }

    /** As the AWS CLI asks in the query protocol. */
    public static HttpResponse<String> postForm(URI uri, String form) {
        return send(
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                        .header(
                                "Authorization",
                                "AWS4-HMAC-SHA256"
                                        + " Credential=AKIAMIA/20260101/us-east-1/any/aws4_request,"
                                        + " SignedHeaders=host, Signature=0")
                        .POST(BodyPublishers.ofString(form))
                        .build());
    }

    /** As SDKs ask in the JSON protocol. */
    public static HttpResponse<String> postJson(URI uri, String target, String json) {
        return send(
                HttpRequest.newBuilder(uri)
                        .header("Content-Type", "application/x-amz-json-1.0")
                        .header("X-Amz-Target", target)
                        .POST(BodyPublishers.ofString(json))
                        .build());
    }

    public static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("No answer from " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted at " + request.uri(), e);
        }
    }
}
