package dev.tandem.core.decider;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The fields of an object that is not the JDK's. */
final class ObjectFields {

    private ObjectFields() {}

    /** Those of its class, then those of what that extends, each by their names. */
    static List<Field> of(Class<?> type) {
        List<Field> fields = new ArrayList<>();
        for (Class<?> at = type; at != null && !JdkValue.isOfJdk(at); at = at.getSuperclass()) {
            Arrays.stream(at.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .sorted(Comparator.comparing(Field::getName))
                    .forEach(fields::add);
        }
        return fields;
    }
}
