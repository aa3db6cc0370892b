package dev.tandem.dynamodb.event;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/** Attributes as the SDK hands them over. */
record TableAttributes(Map<String, AttributeValue> item) implements EventAttributes {

    @Override
    public @Nullable String text(String name) {
        AttributeValue value = item.get(name);
        return value == null ? null : value.s();
    }

    @Override
    public @Nullable String number(String name) {
        AttributeValue value = item.get(name);
        return value == null ? null : value.n();
    }

    @Override
    public @Nullable EventAttributes map(String name) {
        AttributeValue value = item.get(name);
        return value == null || !value.hasM() ? null : new TableAttributes(value.m());
    }
}
