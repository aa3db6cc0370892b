package dev.tandem.bench.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.LongStream;

/**
 * The same two requests as the floor's with the current state, as ready bytes over the same
 * connection of the JDK: what is left when the SDK is taken away too. DynamoDB Local takes any
 * signature.
 */
@SuppressWarnings("InlineFormatString") // long, and easier to read apart from the code
final class RawPost {

    private static final String GET =
            "{\"TableName\":\"carts\",\"Key\":{\"cartId\":{\"S\":\"%s\"}},\"ConsistentRead\":true,\"ReturnConsumedCapacity\":\"TOTAL\"}";
    private static final String AT = "2026-11-26T12:00:00.000Z";
    private static final String WRITE =
            """
            {"TransactItems":[{"Put":{"TableName":"carts","Item":{"cartId":{"S":"%1$s"},"userAccountId":{"S":"mia"},\
            "cartItems":{"L":[{"M":{"itemId":{"S":"item-0"},"name":{"S":"Green tea 0"},"quantity":{"N":"%4$s"},\
            "unitPrice":{"M":{"amount":{"N":"4.50"},"currency":{"S":"EUR"}}}}}]},"status":{"S":"open"},"version":{"N":"%3$s"},\
            "createdAt":{"S":"%5$s"},"updatedAt":{"S":"%5$s"},"foldFingerprint":{"S":"current:0123456789abcdef"}},\
            "ConditionExpression":"#version = :expected OR (attribute_exists(#mark) AND #mark <> :own AND #version < :expected)",\
            "ExpressionAttributeNames":{"#version":"version","#mark":"foldFingerprint"},\
            "ExpressionAttributeValues":{":expected":{"N":"%2$s"},":own":{"S":"current:0123456789abcdef"}},\
            "ReturnValuesOnConditionCheckFailure":"ALL_OLD"}},\
            {"Put":{"TableName":"cart_events","Item":{"cartId":{"S":"%1$s"},"sequenceNumber":{"N":"%3$s"},\
            "eventType":{"S":"cart_item_quantity_changed"},"eventVersion":{"N":"1"},\
            "body":{"S":"{\\"itemId\\":\\"item-0\\",\\"quantity\\":%4$s}"},"createdAt":{"S":"%5$s"}},\
            "ConditionExpression":"attribute_not_exists(#key)","ExpressionAttributeNames":{"#key":"cartId"},\
            "ReturnValuesOnConditionCheckFailure":"ALL_OLD"}}],\
            "ClientRequestToken":"00000000-0000-0000-0000-%6$s","ReturnConsumedCapacity":"TOTAL"}\
            """;

    private final URI endpoint;
    private final String accessKey;
    private final byte[] get;
    private final List<byte[]> writes;
    private int sent;

    /**
     * @param version of the cart, which nobody else changes
     * @param calls how many at most; the bytes of all of them are made here, before the time runs
     */
    RawPost(URI endpoint, String accessKey, String cartId, long version, int calls) {
        this.endpoint = endpoint;
        this.accessKey = accessKey;
        this.get = GET.formatted(cartId).getBytes(StandardCharsets.UTF_8);
        this.writes =
                LongStream.range(version, version + calls)
                        .mapToObj(before -> write(cartId, before))
                        .toList();
    }

    private static byte[] write(String cartId, long before) {
        long after = before + 1;
        String twelve = Long.toString(100_000_000_000L + after);
        return WRITE.formatted(cartId, before, after, 1 + after % 2, AT, twelve)
                .getBytes(StandardCharsets.UTF_8);
    }

    void change() {
        post("GetItem", get);
        post("TransactWriteItems", writes.get(sent++));
    }

    private void post(String operation, byte[] body) {
        try {
            HttpURLConnection connection = (HttpURLConnection) endpoint.toURL().openConnection();
            connection.setDoOutput(true);
            connection.setFixedLengthStreamingMode(body.length);
            connection.setRequestProperty("Content-Type", "application/x-amz-json-1.0");
            connection.setRequestProperty("X-Amz-Target", "DynamoDB_20120810." + operation);
            connection.setRequestProperty("X-Amz-Date", "20261126T120000Z");
            connection.setRequestProperty(
                    "Authorization",
                    "AWS4-HMAC-SHA256 Credential=%s/20261126/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0"
                            .formatted(accessKey));
            // before it is a POST, which it becomes by its body: see UnprobedHttpClient
            connection.connect();
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body);
            }
            if (connection.getResponseCode() != 200) {
                try (InputStream error = connection.getErrorStream()) {
                    throw new IllegalStateException(
                            new String(error.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            try (InputStream answer = connection.getInputStream()) {
                answer.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
