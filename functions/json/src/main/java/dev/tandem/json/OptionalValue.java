package dev.tandem.json;

import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.DelegatingDeserializer;

import java.util.Optional;

/** Empty for what is null or not there: Jackson asks what lies in it, which is never null. */
final class OptionalValue extends DelegatingDeserializer {

    OptionalValue(ValueDeserializer<?> reader) {
        super(reader);
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> reader) {
        return new OptionalValue(reader);
    }

    @Override
    public Object getNullValue(DeserializationContext context) {
        return Optional.empty();
    }

    @Override
    public Object getAbsentValue(DeserializationContext context) {
        return Optional.empty();
    }
}
