package dev.tandem.json;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ext.jdk8.Jdk8OptionalDeserializer;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.type.ReferenceType;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** The types that say by themselves that there may be nothing. */
final class OptionalValues {

    private static final Set<Class<?>> ALL =
            Set.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);

    private OptionalValues() {}

    static boolean are(Class<?> type) {
        return ALL.contains(type);
    }

    /**
     * How a request's are read: those of numbers as the numbers are, where Jackson takes texts too.
     */
    static SimpleDeserializers readers() {
        SimpleDeserializers readers = new Readers();
        readers.addDeserializer(
                OptionalInt.class,
                new OptionalNumber<>(Integer.class, OptionalInt::of, OptionalInt.empty()));
        readers.addDeserializer(
                OptionalLong.class,
                new OptionalNumber<>(Long.class, OptionalLong::of, OptionalLong.empty()));
        readers.addDeserializer(
                OptionalDouble.class,
                new OptionalNumber<>(Double.class, OptionalDouble::of, OptionalDouble.empty()));
        return readers;
    }

    private static final class Readers extends SimpleDeserializers {

        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable ValueDeserializer<?> findReferenceDeserializer(
                ReferenceType type,
                DeserializationConfig config,
                BeanDescription.Supplier bean,
                @Nullable TypeDeserializer named,
                @Nullable ValueDeserializer<?> content) {
            return type.hasRawClass(Optional.class)
                    ? new OptionalValue(new Jdk8OptionalDeserializer(type, null, named, content))
                    : super.findReferenceDeserializer(type, config, bean, named, content);
        }
    }
}
