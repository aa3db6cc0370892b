package dev.tandem.harness.aws.fault;

import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The error of a transaction that was cancelled for its first item. */
final class CancelledTransaction {

    private static final JsonMapper JSON = JsonMapper.shared();

    private CancelledTransaction() {}

    /** With a reason for each of the items, in their order. */
    static AwsResponse answer(AwsRequest transaction, String code, String message) {
        int items =
                JSON.readTree(transaction.body().asByteArrayUnsafe()).path("TransactItems").size();
        ObjectNode error = JSON.createObjectNode();
        error.put("__type", AwsError.DYNAMODB + "TransactionCanceledException");
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
        return AwsError.response(400, error);
    }
}
