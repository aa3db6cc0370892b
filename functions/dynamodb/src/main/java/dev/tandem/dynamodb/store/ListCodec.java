package dev.tandem.dynamodb.store;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.ArrayList;
import java.util.List;

/** Lists, as L. */
record ListCodec(AttributeCodec element) implements AttributeCodec {

    @Override
    public AttributeValue write(Object value) {
        List<?> elements = (List<?>) value;
        List<AttributeValue> attributes = new ArrayList<>(elements.size());
        for (Object one : elements) {
            attributes.add(AttributeCodec.written(element, one));
        }
        return AttributeValue.fromL(attributes);
    }

    @Override
    public @Nullable Object read(AttributeValue attribute) {
        return switch (attribute.type()) {
            case L -> read(attribute.l());
            case NUL -> null;
            default -> Other.OTHER;
        };
    }

    private Object read(List<AttributeValue> attributes) {
        List<@Nullable Object> elements = new ArrayList<>(attributes.size());
        for (AttributeValue attribute : attributes) {
            Object one = element.read(attribute);
            if (one == Other.OTHER) {
                return one;
            }
            elements.add(one);
        }
        return elements;
    }
}
