package dev.tandem.readmodel.row;

import dev.tandem.core.check.Difference;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Objects;

/**
 * Rows as columns keep them, whose times have {@link Microseconds}. What lies in a record or a map
 * is JSON, which keeps all of it.
 */
final class KeptRows<R extends Record> {

    private final RecordComponent[] components;
    private final boolean areCut;
    private final RecordConstructor<R> constructor;

    KeptRows(Class<R> row) {
        this.components = row.getRecordComponents();
        this.areCut =
                Arrays.stream(components)
                        .map(RecordComponent::getGenericType)
                        .anyMatch(Microseconds::mayBeIn);
        this.constructor = RecordConstructor.of(row);
    }

    R kept(R value) {
        if (!areCut) {
            return value;
        }
        @Nullable Object[] kept = new @Nullable Object[components.length];
        boolean isSame = true;
        for (int i = 0; i < components.length; i++) {
            @Nullable Object given = Difference.value(components[i], value);
            kept[i] = Microseconds.cut(given);
            isSame &= Objects.deepEquals(given, kept[i]);
        }
        return isSame ? value : constructor.make(kept);
    }
}
