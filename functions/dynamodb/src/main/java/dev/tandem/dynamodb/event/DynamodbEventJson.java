package dev.tandem.dynamodb.event;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.util.Map;

/** AWS's class of an event as the JSON that it stands for, as far as an event takes it. */
final class DynamodbEventJson {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final JsonGenerator json;

    private DynamodbEventJson(JsonGenerator json) {
        this.json = json;
    }

    static byte[] of(DynamodbEvent event) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = MAPPER.createGenerator(bytes)) {
            json.writeStartObject();
            if (event.getRecords() != null) {
                json.writeArrayPropertyStart("Records");
                event.getRecords().forEach(new DynamodbEventJson(json)::record);
                json.writeEndArray();
            }
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private void record(DynamodbStreamRecord record) {
        json.writeStartObject();
        text("eventName", record.getEventName());
        text("eventSource", record.getEventSource());
        text("eventSourceARN", record.getEventSourceARN());
        StreamRecord item = record.getDynamodb();
        if (item != null) {
            json.writeObjectPropertyStart("dynamodb");
            text("SequenceNumber", item.getSequenceNumber());
            attributes("Keys", item.getKeys());
            attributes("NewImage", item.getNewImage());
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private void attributes(String name, @Nullable Map<String, AttributeValue> attributes) {
        if (attributes != null) {
            json.writeObjectPropertyStart(name);
            attributes.forEach(this::attribute);
            json.writeEndObject();
        }
    }

    private void attribute(String name, AttributeValue value) {
        json.writeObjectPropertyStart(name);
        text("S", value.getS());
        text("N", value.getN());
        attributes("M", value.getM());
        json.writeEndObject();
    }

    private void text(String name, @Nullable String text) {
        if (text != null) {
            json.writeStringProperty(name, text);
        }
    }
}
