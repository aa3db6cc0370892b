package dev.tandem.local.web;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Violation;
import dev.tandem.json.JsonViolations;

import org.jspecify.annotations.Nullable;
import org.springframework.cloud.function.context.config.MessageConverterHelper;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.converter.SmartMessageConverter;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * Reads a record that a function takes which is none of ours. Spring Cloud Function does too, but
 * hands the JSON itself to the function where it can't, which then fails as if it were at fault.
 *
 * @param mapper the application's
 */
record PlainInputConverter(JsonMapper mapper)
        implements SmartMessageConverter, MessageConverterHelper {

    /** What is asked for with a type's arguments, such as an event, has a converter of its own. */
    @Override
    public @Nullable Object fromMessage(
            Message<?> message, Class<?> targetClass, @Nullable Object conversionHint) {
        return null;
    }

    @Override
    public @Nullable Message<?> toMessage(
            Object payload, @Nullable MessageHeaders headers, @Nullable Object conversionHint) {
        return null;
    }

    @Override
    public @Nullable Object fromMessage(Message<?> message, Class<?> targetClass) {
        return targetClass.isRecord() ? read(text(message.getPayload()), targetClass) : null;
    }

    @Override
    public @Nullable Message<?> toMessage(Object payload, @Nullable MessageHeaders headers) {
        return null;
    }

    /** Asked after a converter has failed: it would be passed over, and nobody told why. */
    @Override
    public boolean shouldFailIfCantConvert(Message<?> message, @Nullable Throwable failure) {
        if (failure instanceof UnfitInputException unfit) {
            throw unfit;
        }
        return false;
    }

    private Object read(String json, Class<?> type) {
        try {
            Object input = mapper.readValue(json, type);
            if (input != null) {
                return input;
            }
        } catch (JacksonException e) {
            throw new UnfitInputException(Problem.Invalid.of(JsonViolations.of(e, Set.of())), e);
        }
        throw new UnfitInputException(
                Problem.Invalid.of(List.of(new Violation("", "must be a JSON object"))), null);
    }

    private static String text(Object payload) {
        return payload instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.UTF_8)
                : String.valueOf(payload);
    }
}
