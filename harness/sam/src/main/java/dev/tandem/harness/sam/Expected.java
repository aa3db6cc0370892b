package dev.tandem.harness.sam;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which attributes a type of resource will have; stands in for their values until it is there. */
final class Expected {

    private static final Map<String, List<String>> ATTRIBUTES =
            Map.of(
                    Table.TYPE, List.of("Arn", "StreamArn"),
                    Queue.TYPE, List.of("Arn", "QueueName", "QueueUrl"),
                    ManagedPolicy.TYPE, List.of("PolicyArn"),
                    Function.TYPE, List.of("Arn"),
                    Api.TYPE, List.of("ApiEndpoint"),
                    Alarm.TYPE, List.of("Arn"));

    private Expected() {}

    static Map<String, String> attributes(String type, String id) {
        Map<String, String> attributes = new HashMap<>();
        attributes.put(ResourceAttributes.REF, id);
        ATTRIBUTES.getOrDefault(type, List.of()).forEach(name -> attributes.put(name, id));
        return attributes;
    }
}
