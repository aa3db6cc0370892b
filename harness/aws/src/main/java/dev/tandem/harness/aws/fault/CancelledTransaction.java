package dev.tandem.harness.aws.fault;

import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.stream.IntStream;

/** The error of a transaction that was cancelled for some of its items. */
final class CancelledTransaction {

    private static final String NONE = "None";
    private static final JsonMapper JSON = JsonMapper.shared();

    private CancelledTransaction() {}

    /**
     * With a reason for each of the items, in their order.
     *
     * @param first the codes of the first items; those after them have none
     * @param message of each code but None
     */
    static AwsResponse answer(AwsRequest transaction, List<String> first, String message) {
        int items =
                JSON.readTree(transaction.body().asByteArrayUnsafe()).path("TransactItems").size();
        List<String> codes = codes(first, items);
        ObjectNode error = JSON.createObjectNode();
        error.put("__type", AwsError.DYNAMODB + "TransactionCanceledException");
        error.put(
                "Message",
                "Transaction cancelled, please refer cancellation reasons for specific reasons "
                        + codes);
        ArrayNode reasons = error.putArray("CancellationReasons");
        for (String code : codes) {
            ObjectNode reason = reasons.addObject().put("Code", code);
            if (!code.equals(NONE)) {
                reason.put("Message", message);
            }
        }
        return AwsError.response(400, error);
    }

    private static List<String> codes(List<String> first, int items) {
        return IntStream.range(0, items)
                .mapToObj(item -> item < first.size() ? first.get(item) : NONE)
                .toList();
    }
}
