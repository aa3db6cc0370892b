package dev.tandem.harness.aws.fault;

import dev.tandem.harness.aws.endpoint.AwsResponse;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.UUID;

/** Errors in the shape that DynamoDB gives them (AWS JSON 1.0, with its checksum). */
final class AwsError {

    static final String DYNAMODB = "com.amazonaws.dynamodb.v20120810#";
    private static final JsonMapper JSON = JsonMapper.shared();

    private AwsError() {}

    static FaultEffect.Refusal transactionConflict() {
        return cancelling(List.of("TransactionConflict"), "Transaction is ongoing for the item");
    }

    /** Cancels a transaction for its first items. */
    static FaultEffect.Refusal cancelling(List<String> codes, String message) {
        return new FaultEffect.Refusal(
                request -> CancelledTransaction.answer(request, codes, message));
    }

    static FaultEffect.Refusal throttling() {
        return new FaultEffect.Refusal(request ->
                Operations.TRANSACTIONS.contains(request.operation())
                        ? CancelledTransaction.answer(
                                request,
                                List.of("ThrottlingError"),
                                "Throughput exceeds the current capacity of your table or index."
                                    + " DynamoDB is automatically scaling your table or index so"
                                    + " please try again shortly.")
                        : throughputExceeded());
    }

    /** What a table answers when too much is asked of it. */
    static AwsResponse throughputExceeded() {
        return of(
                400,
                "ProvisionedThroughputExceededException",
                "The level of configured provisioned throughput for the table was exceeded."
                        + " Consider increasing your provisioning level with the UpdateTable API.");
    }

    static FaultEffect.Refusal internalServerError() {
        return new FaultEffect.Refusal(_ ->
                of(
                        500,
                        "InternalServerError",
                        "The request processing has failed because of an unknown error"));
    }

    static AwsResponse of(int status, String type, String message) {
        ObjectNode error = JSON.createObjectNode();
        error.put("__type", type.contains("#") ? type : DYNAMODB + type);
        error.put("message", message);
        return response(status, error);
    }

    static AwsResponse response(int status, ObjectNode error) {
        return AwsResponse.empty(status)
                .withHeader("Content-Type", "application/x-amz-json-1.0")
                .withHeader("x-amzn-RequestId", UUID.randomUUID().toString())
                .withHeader("x-amz-crc32", "")
                .withBody(JSON.writeValueAsBytes(error));
    }
}
