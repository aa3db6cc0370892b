package dev.tandem.dynamodb.event;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.Identity;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * AWS's class of an event as the JSON that it stands for, all of it: what names no event is kept as
 * it came.
 */
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

    private void record(@Nullable DynamodbStreamRecord record) {
        if (record == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        text("eventID", record.getEventID());
        text("eventName", record.getEventName());
        text("eventVersion", record.getEventVersion());
        text("eventSource", record.getEventSource());
        text("awsRegion", record.getAwsRegion());
        text("eventSourceARN", record.getEventSourceARN());
        identity(record.getUserIdentity());
        item(record.getDynamodb());
        json.writeEndObject();
    }

    private void identity(@Nullable Identity user) {
        if (user != null) {
            json.writeObjectPropertyStart("userIdentity");
            text("type", user.getType());
            text("principalId", user.getPrincipalId());
            json.writeEndObject();
        }
    }

    private void item(@Nullable StreamRecord item) {
        if (item != null) {
            json.writeObjectPropertyStart("dynamodb");
            Date created = item.getApproximateCreationDateTime();
            if (created != null) {
                json.writeNumberProperty(
                        "ApproximateCreationDateTime",
                        BigDecimal.valueOf(created.toInstant().toEpochMilli(), 3));
            }
            attributes("Keys", item.getKeys());
            attributes("NewImage", item.getNewImage());
            attributes("OldImage", item.getOldImage());
            text("SequenceNumber", item.getSequenceNumber());
            if (item.getSizeBytes() != null) {
                json.writeNumberProperty("SizeBytes", item.getSizeBytes());
            }
            text("StreamViewType", item.getStreamViewType());
            json.writeEndObject();
        }
    }

    private void attributes(String name, @Nullable Map<String, AttributeValue> attributes) {
        if (attributes != null) {
            json.writeObjectPropertyStart(name);
            attributes.forEach((attribute, value) -> {
                json.writeName(attribute);
                value(value);
            });
            json.writeEndObject();
        }
    }

    private void value(@Nullable AttributeValue value) {
        if (value == null) {
            json.writeNull();
            return;
        }
        json.writeStartObject();
        text("S", value.getS());
        text("N", value.getN());
        if (value.getB() != null) {
            json.writeName("B");
            bytes(value.getB());
        }
        list("SS", value.getSS(), json::writeString);
        list("NS", value.getNS(), json::writeString);
        list("BS", value.getBS(), this::bytes);
        attributes("M", value.getM());
        list("L", value.getL(), this::value);
        truth("NULL", value.getNULL());
        truth("BOOL", value.getBOOL());
        json.writeEndObject();
    }

    private <T> void list(String name, @Nullable List<T> values, Consumer<? super T> each) {
        if (values != null) {
            json.writeArrayPropertyStart(name);
            values.forEach(each);
            json.writeEndArray();
        }
    }

    private void bytes(ByteBuffer buffer) {
        byte[] bytes = new byte[buffer.remaining()];
        buffer.duplicate().get(bytes);
        json.writeBinary(bytes);
    }

    private void truth(String name, @Nullable Boolean value) {
        if (value != null) {
            json.writeBooleanProperty(name, value);
        }
    }

    private void text(String name, @Nullable String text) {
        if (text != null) {
            json.writeStringProperty(name, text);
        }
    }
}
