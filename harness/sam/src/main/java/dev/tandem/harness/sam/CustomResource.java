package dev.tandem.harness.sam;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;

/**
 * A resource that a function of the stack makes.
 *
 * @param id its logical id
 * @param type {@code AWS::CloudFormation::CustomResource} or one that begins with {@code Custom::}
 * @param function the ARN of the function, its {@code ServiceToken}
 * @param patience how long an answer is waited for
 * @param properties all of them, texts as CloudFormation sends them
 */
record CustomResource(
        String id, String type, String function, Duration patience, ObjectNode properties)
        implements Resource {

    private static final String TYPE = "AWS::CloudFormation::CustomResource";
    private static final Duration LONGEST = Duration.ofHours(1);

    static boolean isOne(String type) {
        return type.equals(TYPE) || type.startsWith("Custom::");
    }

    static CustomResource read(String id, String type, Properties properties) {
        ObjectNode all = JsonMapper.shared().createObjectNode();
        for (String name : properties.names()) {
            properties.value(name).ifPresent(value -> all.set(name, texts(value)));
        }
        Duration patience =
                properties
                        .number("ServiceTimeout")
                        .map(seconds -> Duration.ofSeconds(seconds))
                        .orElse(LONGEST);
        if (patience.isNegative() || patience.isZero() || patience.compareTo(LONGEST) > 0) {
            properties.problem("ServiceTimeout", "must be from 1 to 3600");
        }
        return new CustomResource(id, type, properties.required("ServiceToken"), patience, all);
    }

    /** CloudFormation User Guide: numbers and booleans are sent as texts. */
    private static JsonNode texts(JsonNode value) {
        JsonMapper json = JsonMapper.shared();
        if (value.isObject()) {
            ObjectNode object = json.createObjectNode();
            value.forEachEntry((name, each) -> object.set(name, texts(each)));
            return object;
        }
        if (value.isArray()) {
            ArrayNode array = json.createArrayNode();
            value.forEach(each -> array.add(texts(each)));
            return array;
        }
        return json.getNodeFactory().stringNode(value.asString(""));
    }
}
