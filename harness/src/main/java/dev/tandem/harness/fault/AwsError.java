package dev.tandem.harness.fault;

import com.sun.net.httpserver.Headers;

import software.amazon.awssdk.core.SdkBytes;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.UUID;
import java.util.zip.CRC32;

/** Errors in the shape that DynamoDB gives them (AWS JSON 1.0, with its checksum). */
final class AwsError {

    private static final String DYNAMODB = "com.amazonaws.dynamodb.v20120810#";
    private static final JsonMapper JSON = JsonMapper.shared();

    private AwsError() {}

    static Response of(int status, String type, String message) {
        ObjectNode error = JSON.createObjectNode();
        error.put("__type", type.contains("#") ? type : DYNAMODB + type);
        error.put("message", message);
        return response(status, error);
    }

    /** Cancels a transaction for its first item; a reason for each of the items. */
    static Response cancelled(Request transaction, String code, String message) {
        int items =
                JSON.readTree(transaction.body().asByteArrayUnsafe()).path("TransactItems").size();
        ObjectNode error = JSON.createObjectNode();
        error.put("__type", DYNAMODB + "TransactionCanceledException");
        error.put(
                "Message",
                "Transaction cancelled, please refer cancellation reasons for specific reasons ["
                        + code
                        + ", None".repeat(Math.max(0, items - 1))
                        + "]");
        ArrayNode reasons = error.putArray("CancellationReasons");
        reasons.addObject().put("Code", code).put("Message", message);
        for (int item = 1; item < items; item++) {
            reasons.addObject().put("Code", "None");
        }
        return response(400, error);
    }

    private static Response response(int status, ObjectNode error) {
        byte[] body = JSON.writeValueAsBytes(error);
        CRC32 checksum = new CRC32();
        checksum.update(body);
        Headers headers = new Headers();
        headers.set("Content-Type", "application/x-amz-json-1.0");
        headers.set("x-amzn-RequestId", UUID.randomUUID().toString());
        headers.set("x-amz-crc32", Long.toString(checksum.getValue()));
        return new Response(status, headers, SdkBytes.fromByteArrayUnsafe(body));
    }
}
