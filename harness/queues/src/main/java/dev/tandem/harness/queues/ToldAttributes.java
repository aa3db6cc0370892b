package dev.tandem.harness.queues;

import dev.tandem.harness.aws.endpoint.AwsResponse;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Attributes of a FIFO queue that the engine does not tell, in the answer that asks for them. */
record ToldAttributes(QueueRequest asked) {

    private static final String END = "</GetQueueAttributesResult>";

    AwsResponse in(AwsResponse answer, Map<String, String> attributes) {
        Map<String, String> told = new TreeMap<>(attributes);
        Set<String> names = Set.copyOf(asked.fields().values());
        told.keySet().removeIf(name -> !names.contains("All") && !names.contains(name));
        if (told.isEmpty() || !QueueKind.isFifoName(asked.queueName())) {
            return answer;
        }
        String text = answer.body().asUtf8String();
        String more = text.contains(END) ? text.replace(END, xml(told) + END) : json(text, told);
        return answer.withBody(more.getBytes(StandardCharsets.UTF_8));
    }

    private static String xml(Map<String, String> attributes) {
        return attributes.entrySet().stream()
                .map(attribute ->
                        "<Attribute><Name>%s</Name><Value>%s</Value></Attribute>"
                                .formatted(attribute.getKey(), attribute.getValue()))
                .collect(Collectors.joining());
    }

    private static String json(String text, Map<String, String> attributes) {
        JsonNode json = JsonMapper.shared().readTree(text);
        ObjectNode all = ((ObjectNode) json).withObject("Attributes");
        attributes.forEach(all::put);
        return json.toString();
    }
}
