package dev.tandem.queue;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

import tools.jackson.databind.JsonNode;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/**
 * What the sender of a message said beside its body.
 *
 * @param texts those that are texts or numbers
 * @param json all of them, as Lambda's mapping of a queue has them
 */
record MessageAttributes(Map<String, String> texts, JsonNode json) {

    private static final String TEXT = "stringValue";

    static MessageAttributes of(JsonNode json) {
        Map<String, String> texts = new HashMap<>();
        json.forEachEntry((name, value) -> {
            if (value.path(TEXT).isString()) {
                texts.put(name, value.path(TEXT).stringValue());
            }
        });
        return new MessageAttributes(texts, json);
    }

    /** All of them, to be sent again. */
    Map<String, MessageAttributeValue> toSend() {
        Map<String, MessageAttributeValue> all = new HashMap<>();
        json.forEachEntry((name, value) -> all.put(name, sent(value)));
        return all;
    }

    private static MessageAttributeValue sent(JsonNode value) {
        MessageAttributeValue.Builder sent =
                MessageAttributeValue.builder().dataType(value.path("dataType").asString());
        if (value.path(TEXT).isString()) {
            return sent.stringValue(value.path(TEXT).stringValue()).build();
        }
        byte[] bytes = Base64.getDecoder().decode(value.path("binaryValue").asString());
        return sent.binaryValue(SdkBytes.fromByteArrayUnsafe(bytes)).build();
    }
}
