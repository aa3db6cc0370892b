package dev.tandem.dynamodb.store;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Values of one type as attributes, exactly as Jackson would lay them out, and without a way
 * through tokens of JSON: with sixty items that way was a third of what a command took.
 */
interface AttributeCodec {

    /** What an attribute is read as that is not as it is written: Jackson says what it is then. */
    enum Other {
        OTHER
    }

    AttributeValue write(Object value);

    /** The value, or {@link Other}. */
    @Nullable Object read(AttributeValue attribute);

    /** Null is an attribute as well. */
    static AttributeValue written(AttributeCodec codec, @Nullable Object value) {
        return value == null ? AttributeValue.fromNul(true) : codec.write(value);
    }

    /**
     * The codec of a type; empty for one that Jackson may lay out otherwise where it lies.
     *
     * @param around the records that it lies in
     */
    static Optional<AttributeCodec> of(Type type, Set<Class<?>> around) {
        Optional<? extends AttributeCodec> direct =
                switch (type) {
                    case Class<?> plain when plain.isRecord() -> RecordCodec.of(plain, around);
                    case Class<?> plain -> ValueCodec.of(plain);
                    case ParameterizedType list when list.getRawType() == List.class ->
                            of(list.getActualTypeArguments()[0], around).map(ListCodec::new);
                    default -> Optional.empty();
                };
        return direct.<AttributeCodec>map(codec -> codec).or(() -> JsonCodec.of(type));
    }
}
