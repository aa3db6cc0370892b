package dev.tandem.harness.aws.fault;

import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Optional;

/** An answer to a read, taken back to an earlier state. What it cost stays as it is. */
record Rollback(AwsRequest request, AwsResponse present, Optional<AwsResponse> earlier) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> OF_ONE_READ =
            List.of("Item", "Items", "Count", "ScannedCount", "LastEvaluatedKey");

    /** Empty if everything was read consistently. */
    Optional<AwsResponse> answer() {
        JsonNode asked = tree(request.body().asByteArrayUnsafe());
        ObjectNode answer = tree(present.body().asByteArrayUnsafe());
        ObjectNode before =
                earlier.map(it -> tree(it.body().asByteArrayUnsafe()))
                        .orElseGet(() -> nothing(answer));
        boolean changed =
                request.operation().equals("BatchGetItem")
                        ? replaceTables(asked.path("RequestItems"), answer, before)
                        : !isConsistent(asked) && replace(OF_ONE_READ, answer, before);
        return changed
                ? Optional.of(present.withBody(JSON.writeValueAsBytes(answer)))
                : Optional.empty();
    }

    private static boolean replaceTables(JsonNode tables, ObjectNode answer, ObjectNode before) {
        List<String> stale =
                tables.propertyStream()
                        .filter(table -> !isConsistent(table.getValue()))
                        .map(table -> table.getKey())
                        .toList();
        if (stale.isEmpty()) {
            return false;
        }
        return replace(stale, answer.withObject("Responses"), before.withObject("Responses"));
    }

    private static boolean replace(List<String> fields, ObjectNode answer, ObjectNode before) {
        for (String field : fields) {
            JsonNode value = before.get(field);
            if (value == null) {
                answer.remove(field);
            } else {
                answer.set(field, value);
            }
        }
        return true;
    }

    /** What the same read would have found before there was anything. */
    private static ObjectNode nothing(ObjectNode answer) {
        ObjectNode nothing = JSON.createObjectNode();
        if (answer.has("Items")) {
            nothing.putArray("Items");
        }
        if (answer.has("Count")) {
            nothing.put("Count", 0).put("ScannedCount", 0);
        }
        ObjectNode tables = nothing.putObject("Responses");
        answer.path("Responses").propertyNames().forEach(tables::putArray);
        return nothing;
    }

    private static boolean isConsistent(JsonNode read) {
        return read.path("ConsistentRead").booleanValue(false);
    }

    private static ObjectNode tree(byte[] body) {
        return (ObjectNode) JSON.readTree(body);
    }
}
