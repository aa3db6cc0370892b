package dev.tandem.readmodel.row;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

/** Makes records of a class of the values of their components. */
record RecordConstructor<R extends Record>(Constructor<R> canonical) {

    static <R extends Record> RecordConstructor<R> of(Class<R> type) {
        try {
            Constructor<R> canonical =
                    type.getDeclaredConstructor(
                            Arrays.stream(type.getRecordComponents())
                                    .map(RecordComponent::getType)
                                    .toArray(Class<?>[]::new));
            canonical.setAccessible(true);
            return new RecordConstructor<>(canonical);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its constructor", e);
        }
    }

    R make(@Nullable Object[] values) {
        try {
            return canonical.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(
                    "%s refuses its own times with microseconds"
                            .formatted(canonical.getDeclaringClass().getSimpleName()),
                    e.getCause());
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("a record can be made", e);
        }
    }
}
