package dev.tandem.harness.queues;

import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.Form;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A request with some of its fields changed, in either of SQS's protocols. */
record ChangedRequest(AwsRequest request) {

    private static final String NAME = ".Name";

    /**
     * The same with these values.
     *
     * @param fields by their paths, as {@link QueueRequest} has them
     */
    AwsRequest with(Map<String, String> fields) {
        if (fields.isEmpty()) {
            return request;
        }
        return request.target().isEmpty() ? form(fields) : json(fields);
    }

    /** The same without these attributes of a queue. */
    AwsRequest without(Set<String> attributes) {
        if (request.target().isEmpty()) {
            Map<String, String> all = new TreeMap<>(Form.of(request).parameters());
            List<String> names =
                    all.keySet().stream()
                            .filter(key -> key.endsWith(NAME) && attributes.contains(all.get(key)))
                            .toList();
            names.forEach(name -> {
                all.remove(name);
                all.remove(name.replace(NAME, ".Value"));
            });
            return encoded(all);
        }
        JsonNode json = JsonMapper.shared().readTree(request.body().asByteArrayUnsafe());
        if (json.path("Attributes") instanceof ObjectNode said) {
            said.remove(attributes);
        }
        return request.withBody(JsonMapper.shared().writeValueAsBytes(json));
    }

    private AwsRequest json(Map<String, String> fields) {
        JsonNode json = JsonMapper.shared().readTree(request.body().asByteArrayUnsafe());
        fields.forEach((path, value) -> {
            int last = path.lastIndexOf('.');
            JsonNode holder = json;
            if (last > 0) {
                for (String step : path.substring(0, last).split("\\.", -1)) {
                    holder =
                            holder.isArray()
                                    ? holder.get(Integer.parseInt(step) - 1)
                                    : holder.get(step);
                }
            }
            ((ObjectNode) holder).put(path.substring(last + 1), value);
        });
        return request.withBody(JsonMapper.shared().writeValueAsBytes(json));
    }

    private AwsRequest form(Map<String, String> fields) {
        Map<String, String> all = new TreeMap<>(Form.of(request).parameters());
        all.putAll(fields);
        return encoded(all);
    }

    private AwsRequest encoded(Map<String, String> all) {
        String form =
                all.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return new AwsRequest(
                        "POST",
                        URI.create(request.uri().getRawPath()),
                        request.headers(),
                        request.body())
                .withHeader("Content-Type", "application/x-www-form-urlencoded")
                .withBody(form.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
