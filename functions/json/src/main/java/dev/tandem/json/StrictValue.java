package dev.tandem.json;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.util.AccessPattern;

/** A value that is there, and in the form in which it would be written. */
final class StrictValue extends DelegatingDeserializer {

    private final JavaType type;
    private final boolean mayBeNull;

    StrictValue(JavaType type, ValueDeserializer<?> reader) {
        this(type, false, reader);
    }

    private StrictValue(JavaType type, boolean mayBeNull, ValueDeserializer<?> reader) {
        super(reader);
        this.type = type;
        this.mayBeNull = mayBeNull;
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> reader) {
        return new StrictValue(type, mayBeNull, reader);
    }

    @Override
    public ValueDeserializer<?> createContextual(
            DeserializationContext context, @Nullable BeanProperty property) {
        ValueDeserializer<?> reader =
                context.handleSecondaryContextualization(getDelegatee(), property, type);
        return new StrictValue(
                type, property != null && RequiredValues.mayBeNull(property, type), reader);
    }

    @Override
    public @Nullable Object deserialize(JsonParser json, DeserializationContext context) {
        return WrittenForm.of(type.getRawClass())
                .map(form -> inForm(form, json, context))
                .orElseGet(() -> super.deserialize(json, context));
    }

    private Object inForm(WrittenForm form, JsonParser json, DeserializationContext context) {
        String text = json.getString();
        if (!form.isOf(json.currentToken())
                || (form == WrittenForm.TEXT && !WrittenText.fits(type.getRawClass(), text))) {
            throw mismatch(json);
        }
        Object value = super.deserialize(json, context);
        if (value == null || !WrittenForm.isKept(text, value)) {
            throw mismatch(json);
        }
        return value;
    }

    private MismatchedInputException mismatch(JsonParser json) {
        return MismatchedInputException.from(json, type, "is not written so");
    }

    @Override
    public @Nullable Object getNullValue(DeserializationContext context) {
        if (mayBeNull) {
            return null;
        }
        throw InvalidNullException.from(context, null, type);
    }

    @Override
    public AccessPattern getNullAccessPattern() {
        return AccessPattern.DYNAMIC;
    }
}
