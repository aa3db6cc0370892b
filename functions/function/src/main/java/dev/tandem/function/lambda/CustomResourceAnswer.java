package dev.tandem.function.lambda;

import dev.tandem.function.internal.CustomResourceEvent;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What CloudFormation is told of a custom resource.
 *
 * @param status {@code SUCCESS} or {@code FAILED}
 * @param reason shown among the stack's events
 */
record CustomResourceAnswer(String status, String reason) {

    /** CloudFormation User Guide, "Custom resource response objects": more is no answer. */
    private static final int LIMIT = 4096;

    private static final JsonMapper JSON = JsonMapper.shared();

    static CustomResourceAnswer success(String reason) {
        return new CustomResourceAnswer("SUCCESS", reason);
    }

    static CustomResourceAnswer failed(String reason) {
        return new CustomResourceAnswer("FAILED", reason);
    }

    /** The answer to an event, with as much of the reason as there is room for. */
    byte[] json(CustomResourceEvent event) {
        int length = Math.min(reason.length(), LIMIT);
        byte[] json = json(event, length);
        while (json.length > LIMIT && length > 0) {
            length = Math.max(0, length - Math.max(1, (json.length - LIMIT) / 6));
            json = json(event, length);
        }
        return json;
    }

    private byte[] json(CustomResourceEvent event, int length) {
        ObjectNode answer = JSON.createObjectNode();
        answer.put("Status", status);
        answer.put("Reason", reason.substring(0, length));
        answer.put("PhysicalResourceId", event.physicalId());
        for (String name : new String[] {"StackId", "RequestId", "LogicalResourceId"}) {
            answer.put(name, event.text(name));
        }
        return JSON.writeValueAsBytes(answer);
    }
}
