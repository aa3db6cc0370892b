package dev.tandem.dynamodb.event;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.event.Metadata;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.LinkedHashMap;
import java.util.Map;

/** Metadata as the attribute of an event's item: each part of it may be missing. */
final class MetadataItem {

    private MetadataItem() {}

    static Map<String, AttributeValue> write(Metadata metadata) {
        Map<String, AttributeValue> attributes = new LinkedHashMap<>();
        metadata.commandId().ifPresent(id -> attributes.put("commandId", fromS(id)));
        metadata.correlationId().ifPresent(id -> attributes.put("correlationId", fromS(id)));
        metadata.causationId().ifPresent(id -> attributes.put("causationId", fromS(id)));
        metadata.traceparent().ifPresent(id -> attributes.put("traceparent", fromS(id)));
        return attributes;
    }

    static Metadata read(@Nullable EventAttributes metadata) {
        return metadata == null
                ? Metadata.NONE
                : new Metadata(
                        metadata.text("commandId"),
                        metadata.text("correlationId"),
                        metadata.text("causationId"),
                        metadata.text("traceparent"));
    }
}
