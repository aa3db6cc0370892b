package dev.tandem.harness.sam;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Where a queue sends what was received too often. */
final class RedrivePolicy {

    private static final JsonMapper JSON = JsonMapper.shared();

    private RedrivePolicy() {}

    /** As SQS takes it, a text in JSON. */
    static String json(Properties properties) {
        String queue = properties.required("deadLetterTargetArn");
        ObjectNode policy = JSON.createObjectNode();
        policy.put("deadLetterTargetArn", queue);
        properties.required("maxReceiveCount");
        properties.number("maxReceiveCount").ifPresent(most -> policy.put("maxReceiveCount", most));
        return JSON.writeValueAsString(policy);
    }
}
