package dev.tandem.harness.sam;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An SQS queue.
 *
 * @param fixed attributes that a queue has from its creation on, as CreateQueue takes them
 * @param attributes that can be changed, as SetQueueAttributes takes them
 */
record Queue(String name, Map<String, String> fixed, Map<String, String> attributes)
        implements Resource {

    static final String TYPE = "AWS::SQS::Queue";

    private static final List<String> SECONDS =
            List.of("VisibilityTimeout", "DelaySeconds", "ReceiveMessageWaitTimeSeconds");

    Queue {
        fixed = Map.copyOf(fixed);
        attributes = Map.copyOf(attributes);
    }

    static Queue read(String id, Properties properties) {
        Map<String, String> attributes = new HashMap<>();
        for (String name : SECONDS) {
            properties.number(name).ifPresent(value -> attributes.put(name, value.toString()));
        }
        properties
                .read("RedrivePolicy", RedrivePolicy::json)
                .ifPresent(policy -> attributes.put("RedrivePolicy", policy));
        properties
                .withoutEffect(
                        "messages stay until they are deleted or the harness ends",
                        "MessageRetentionPeriod")
                .withoutEffect(
                        "messages are in this machine's memory only",
                        "SqsManagedSseEnabled",
                        "KmsMasterKeyId",
                        "KmsDataKeyReusePeriodSeconds")
                .withoutEffect("whose dead letters come here is not watched", "RedriveAllowPolicy")
                .withoutEffect("nothing reads tags here", "Tags");
        Fifo fifo = Fifo.read(properties);
        Queue queue = new Queue(fifo.name(id, properties), fifo.attributes(), attributes);
        properties.end();
        return queue;
    }
}
