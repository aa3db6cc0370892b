package dev.tandem.local.stream;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.event.UnreadableEventException;
import dev.tandem.core.result.RefusedInputException;
import dev.tandem.dynamodb.event.EventItems;

import org.jspecify.annotations.Nullable;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.converter.SmartMessageConverter;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.lang.reflect.ParameterizedType;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Reads a single event from JSON that has the attributes of the event table: texts, numbers and,
 * for {@code metadata}, an object. An old version is upcast as one out of the table is.
 *
 * @param <E> the events of the aggregate
 */
public final class StreamEventConverter<E> implements SmartMessageConverter {

    private final Class<E> events;
    private final EventItems<E> items;

    /**
     * @param events their sealed interface: what a {@code Consumer<StreamEvent<E>>} names
     * @param items reads them
     */
    public StreamEventConverter(Class<E> events, EventItems<E> items) {
        this.events = events;
        this.items = items;
    }

    /**
     * The event, where one of this aggregate is asked for.
     *
     * @throws RefusedInputException if it is none, or one that this code does not know
     */
    @Override
    public @Nullable Object fromMessage(
            Message<?> message, Class<?> targetClass, @Nullable Object conversionHint) {
        return targetClass == StreamEvent.class
                        && conversionHint instanceof ParameterizedType type
                        && type.getActualTypeArguments()[0] == events
                ? event(JsonItem.read(text(message.getPayload())))
                : null;
    }

    @Override
    public @Nullable Object fromMessage(Message<?> message, Class<?> targetClass) {
        return null;
    }

    @Override
    public @Nullable Message<?> toMessage(
            Object payload, @Nullable MessageHeaders headers, @Nullable Object conversionHint) {
        return null;
    }

    @Override
    public @Nullable Message<?> toMessage(Object payload, @Nullable MessageHeaders headers) {
        return null;
    }

    private StreamEvent<E> event(Map<String, AttributeValue> item) {
        try {
            return items.read(item);
        } catch (UnreadableEventException e) {
            throw new RefusedInputException(
                    "this event can't be read: as an item, " + e.getMessage(), e);
        }
    }

    private static String text(Object payload) {
        return payload instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.UTF_8)
                : String.valueOf(payload);
    }
}
