package dev.tandem.bench.start;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * The floor of {@code createCart}: a handler with the SDK and nothing else, which reads the same
 * JSON, does the same calls with the same items, and prints one line.
 */
public final class PlainCart implements RequestStreamHandler {

    private static final JsonMapper JSON = new JsonMapper();

    private final CartCalls calls = new CartCalls();

    @Override
    @SuppressWarnings("SystemOut") // the line
    public void handleRequest(InputStream event, OutputStream answer, Context call)
            throws IOException {
        JsonNode request = JSON.readTree(event.readAllBytes());
        String cart = request.get("cartId").stringValue();
        calls.create(cart, request.get("userAccountId").stringValue());
        System.out.println("{\"message\":\"cart created\",\"cart\":\"" + cart + "\"}");
        answer.write(
                "{\"cartId\":\"%s\",\"version\":1}"
                        .formatted(cart)
                        .getBytes(StandardCharsets.UTF_8));
    }
}
