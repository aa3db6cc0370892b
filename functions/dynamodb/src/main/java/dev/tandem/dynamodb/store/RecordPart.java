package dev.tandem.dynamodb.store;

import dev.tandem.core.check.Difference;
import dev.tandem.json.KeptTypes;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A component of a kind of records.
 *
 * @param isValue whether its values can't change
 * @param whole its JSON
 * @param element that of its elements, if it is a list of records that can't change
 */
record RecordPart(
        RecordComponent component, boolean isValue, JsonPart whole, Optional<JsonPart> element) {

    /** The JDK's lists that can't change. */
    private static final Set<Class<?>> FIXED = Set.of(List.of().getClass(), List.of(0).getClass());

    /** Empty for one that Jackson may write otherwise where it lies in a record. */
    static Optional<RecordPart> of(RecordComponent component) {
        Type type = component.getGenericType();
        return JsonPart.of(type, 1)
                .map(whole ->
                        new RecordPart(
                                component,
                                KeptTypes.isFixed(component.getType()),
                                whole,
                                element(type)
                                        .filter(KeptTypes::isFixed)
                                        .flatMap(fixed -> JsonPart.of(fixed, 2))));
    }

    private static Optional<Class<?>> element(Type type) {
        return type instanceof ParameterizedType list
                        && list.getRawType() == List.class
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? Optional.of(element)
                : Optional.empty();
    }

    @Nullable Object of(Record record) {
        return Difference.value(component, record);
    }

    /**
     * Looks at what is new.
     *
     * @param before what came back as it was
     * @return null where the whole record has to be looked at
     */
    @Nullable PartLook look(@Nullable Object before, @Nullable Object now) {
        if (before == null || now == null) {
            return null;
        }
        if (isValue && SameValue.is(before, now)) {
            return PartLook.known(now);
        }
        return element.isPresent()
                        && FIXED.contains(before.getClass())
                        && FIXED.contains(now.getClass())
                ? ListLook.of((List<?>) before, (List<?>) now, element.get())
                : whole.look(now);
    }
}
