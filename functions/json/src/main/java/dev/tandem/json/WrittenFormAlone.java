package dev.tandem.json;

import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.ValueDeserializerModifier;
import tools.jackson.databind.type.ArrayType;
import tools.jackson.databind.type.CollectionType;
import tools.jackson.databind.type.MapType;

/**
 * Has each value looked at before it is read, and refused where it has another form than the one in
 * which it would be written.
 */
final class WrittenFormAlone extends ValueDeserializerModifier {

    private static final long serialVersionUID = 1L;

    @Override
    public ValueDeserializer<?> modifyDeserializer(
            DeserializationConfig config,
            BeanDescription.Supplier bean,
            ValueDeserializer<?> deserializer) {
        return strict(bean.getType(), deserializer);
    }

    @Override
    public ValueDeserializer<?> modifyEnumDeserializer(
            DeserializationConfig config,
            JavaType type,
            BeanDescription.Supplier bean,
            ValueDeserializer<?> deserializer) {
        return strict(type, deserializer);
    }

    @Override
    public ValueDeserializer<?> modifyArrayDeserializer(
            DeserializationConfig config,
            ArrayType type,
            BeanDescription.Supplier bean,
            ValueDeserializer<?> deserializer) {
        Class<?> element = type.getContentType().getRawClass();
        boolean isOneByOne =
                element.isPrimitive() && element != byte.class && element != char.class;
        return strict(type, isOneByOne ? new PrimitiveArray(type, deserializer) : deserializer);
    }

    @Override
    public ValueDeserializer<?> modifyCollectionDeserializer(
            DeserializationConfig config,
            CollectionType type,
            BeanDescription.Supplier bean,
            ValueDeserializer<?> deserializer) {
        return strict(type, deserializer);
    }

    @Override
    public ValueDeserializer<?> modifyMapDeserializer(
            DeserializationConfig config,
            MapType type,
            BeanDescription.Supplier bean,
            ValueDeserializer<?> deserializer) {
        return strict(
                type,
                isText(type.getKeyType())
                        ? deserializer
                        : new DistinctKeys(type.getKeyType(), deserializer));
    }

    @Override
    public KeyDeserializer modifyKeyDeserializer(
            DeserializationConfig config, JavaType type, KeyDeserializer deserializer) {
        return isText(type) ? deserializer : new StrictKey(type.getRawClass(), deserializer);
    }

    private static boolean isText(JavaType key) {
        return key.hasRawClass(String.class) || key.hasRawClass(Object.class);
    }

    /** What may be anything may be null. */
    private static ValueDeserializer<?> strict(JavaType type, ValueDeserializer<?> deserializer) {
        return type.isJavaLangObject() ? deserializer : new StrictValue(type, deserializer);
    }
}
