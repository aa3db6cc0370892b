package dev.tandem.harness.aws.lambda.internal.runtime;

import com.sun.net.httpserver.HttpExchange;

import software.amazon.awssdk.core.SdkBytes;

import java.io.IOException;

/** What the Runtime API answers a child. */
record RuntimeReply(int status, SdkBytes body) {

    static RuntimeReply accepted() {
        return new RuntimeReply(202, SdkBytes.fromUtf8String("{\"status\":\"OK\"}"));
    }

    static RuntimeReply error(int status, String type, String message) {
        return new RuntimeReply(
                status,
                SdkBytes.fromUtf8String(
                        "{\"errorMessage\":\"%s\",\"errorType\":\"%s\"}".formatted(message, type)));
    }

    void send(HttpExchange exchange) throws IOException {
        byte[] bytes = body.asByteArrayUnsafe();
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
