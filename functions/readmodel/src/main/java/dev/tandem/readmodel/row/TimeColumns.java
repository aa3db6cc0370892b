package dev.tandem.readmodel.row;

import com.fasterxml.jackson.annotation.JsonFormat;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.ext.javatime.deser.InstantDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateDeserializer;
import tools.jackson.databind.ext.javatime.deser.LocalDateTimeDeserializer;
import tools.jackson.databind.ext.javatime.ser.InstantSerializer;
import tools.jackson.databind.ext.javatime.ser.LocalDateSerializer;
import tools.jackson.databind.ext.javatime.ser.LocalDateTimeSerializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Function;

/** JSON of times as {@link ColumnTime} has them. A format that an annotation asks for stays. */
final class TimeColumns {

    private TimeColumns() {}

    static void addTo(SimpleModule module) {
        module.addSerializer(
                Instant.class, new Writer<>(Instant.class, InstantSerializer.INSTANCE));
        module.addSerializer(
                LocalDateTime.class,
                new Writer<>(LocalDateTime.class, LocalDateTimeSerializer.INSTANCE));
        module.addSerializer(
                LocalDate.class, new Writer<>(LocalDate.class, LocalDateSerializer.INSTANCE));
        module.addDeserializer(
                Instant.class,
                new Reader<>(Instant.class, Instant::parse, InstantDeserializer.INSTANT));
        module.addDeserializer(
                LocalDateTime.class,
                new Reader<>(
                        LocalDateTime.class,
                        LocalDateTime::parse,
                        LocalDateTimeDeserializer.INSTANCE));
        module.addDeserializer(
                LocalDate.class,
                new Reader<>(LocalDate.class, LocalDate::parse, LocalDateDeserializer.INSTANCE));
    }

    private static boolean isFormatted(@Nullable BeanProperty property) {
        return property != null && property.getAnnotation(JsonFormat.class) != null;
    }

    /**
     * @param <T> the times
     */
    private static final class Writer<T> extends StdSerializer<T> {

        private final ValueSerializer<T> formatted;

        /**
         * @param formatted takes over where there is an annotation
         */
        Writer(Class<T> type, ValueSerializer<T> formatted) {
            super(type);
            this.formatted = formatted;
        }

        @Override
        public ValueSerializer<?> createContextual(
                SerializationContext context, @Nullable BeanProperty property) {
            return isFormatted(property) ? formatted.createContextual(context, property) : this;
        }

        @Override
        public void serialize(T time, JsonGenerator json, SerializationContext context) {
            json.writeString(ColumnTime.ofIso(time.toString()));
        }
    }

    /**
     * @param <T> the times
     */
    private static final class Reader<T> extends StdDeserializer<T> {

        private final Function<String, T> iso;
        private final ValueDeserializer<T> formatted;

        /**
         * @param iso reads what Java writes
         * @param formatted takes over where there is an annotation, or what is no other time
         */
        Reader(Class<T> type, Function<String, T> iso, ValueDeserializer<T> formatted) {
            super(type);
            this.iso = iso;
            this.formatted = formatted;
        }

        @Override
        public ValueDeserializer<?> createContextual(
                DeserializationContext context, @Nullable BeanProperty property) {
            return isFormatted(property) ? formatted.createContextual(context, property) : this;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            String text = json.hasToken(JsonToken.VALUE_STRING) ? json.getString() : "";
            String asJava = ColumnTime.iso(text);
            if (asJava.equals(text)) {
                return formatted.deserialize(json, context);
            }
            try {
                return iso.apply(asJava);
            } catch (DateTimeException e) {
                throw context.weirdStringException(text, handledType(), "it is no such time");
            }
        }
    }
}
