package dev.tandem.harness.aws.mapping;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Mappings as the API tells them (EventSourceMappingConfiguration). */
final class MappingJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private MappingJson() {}

    static byte[] of(EventSourceMapping mapping) {
        return JSON.writeValueAsBytes(write(mapping, JSON.createObjectNode()));
    }

    static byte[] of(List<EventSourceMapping> mappings, Optional<String> nextMarker) {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode list = json.putArray("EventSourceMappings");
        mappings.forEach(mapping -> write(mapping, list.addObject()));
        nextMarker.ifPresent(marker -> json.put("NextMarker", marker));
        return JSON.writeValueAsBytes(json);
    }

    private static ObjectNode write(EventSourceMapping mapping, ObjectNode json) {
        json.put("UUID", mapping.uuid())
                .put("EventSourceMappingArn", arn(mapping))
                .put("EventSourceArn", mapping.sourceArn())
                .put("FunctionArn", mapping.functionArn())
                .put("State", mapping.state())
                .put("LastProcessingResult", mapping.lastProcessingResult())
                .put("LastModified", seconds(mapping.lastModified()));
        mapping.plan().write(json);
        return json;
    }

    /** Of the account and region that its function is in. */
    private static String arn(EventSourceMapping mapping) {
        return mapping.functionArn()
                .replaceFirst(":function:.*", ":event-source-mapping:" + mapping.uuid());
    }

    private static BigDecimal seconds(Instant instant) {
        return BigDecimal.valueOf(instant.toEpochMilli(), 3);
    }
}
