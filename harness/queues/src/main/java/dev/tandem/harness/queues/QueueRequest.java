package dev.tandem.harness.queues;

import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.Form;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is asked of SQS, in either of its protocols.
 *
 * @param fields by their paths: {@code Entries.1.MessageBody}, or as the query protocol calls them,
 *     {@code SendMessageBatchRequestEntry.1.MessageBody}
 */
record QueueRequest(String operation, Map<String, String> fields) {

    private static final String QUEUE = "QueueUrl";

    static QueueRequest of(AwsRequest request) {
        if (request.target().isEmpty()) {
            Form form = Form.of(request);
            Map<String, String> fields = new TreeMap<>(form.parameters());
            fields.putIfAbsent(QUEUE, request.path());
            return new QueueRequest(form.action().orElse(""), fields);
        }
        Map<String, String> fields = new TreeMap<>();
        put(fields, "", json(request));
        return new QueueRequest(request.operation(), fields);
    }

    /** Empty for what ElasticMQ refuses. */
    private static JsonNode json(AwsRequest request) {
        try {
            return JsonMapper.shared().readTree(request.body().asByteArrayUnsafe());
        } catch (JacksonException e) {
            return JsonMapper.shared().createObjectNode();
        }
    }

    private static void put(Map<String, String> fields, String path, JsonNode value) {
        if (value.isObject()) {
            value.forEachEntry((name, inner) -> put(fields, below(path, name), inner));
        } else if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                put(fields, below(path, Integer.toString(i + 1)), value.get(i));
            }
        } else {
            fields.put(path, value.asString(""));
        }
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** The queue's name; older tools send a request to the queue's own address. */
    String queueName() {
        String address = fields.getOrDefault("QueueName", fields.getOrDefault(QUEUE, ""));
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** The values of a parameter, or of an attribute of a queue. */
    Stream<String> values(String name) {
        return fields.entrySet().stream()
                .flatMap(field -> {
                    String path = field.getKey();
                    if (path.equals(name) || path.endsWith("." + name)) {
                        return Stream.of(field.getValue());
                    }
                    return path.endsWith(".Name") && field.getValue().equals(name)
                            ? Stream.ofNullable(fields.get(path.replaceFirst("Name$", "Value")))
                            : Stream.empty();
                });
    }
}
