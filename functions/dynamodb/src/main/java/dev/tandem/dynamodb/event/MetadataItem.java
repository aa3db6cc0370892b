package dev.tandem.dynamodb.event;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.event.Metadata;
import dev.tandem.dynamodb.table.ItemAttributes;

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

    static Metadata read(@Nullable AttributeValue attribute) {
        if (attribute == null || !attribute.hasM()) {
            return Metadata.NONE;
        }
        Map<String, AttributeValue> metadata = attribute.m();
        return new Metadata(
                ItemAttributes.text(metadata, "commandId").orElse(null),
                ItemAttributes.text(metadata, "correlationId").orElse(null),
                ItemAttributes.text(metadata, "causationId").orElse(null),
                ItemAttributes.text(metadata, "traceparent").orElse(null));
    }
}
