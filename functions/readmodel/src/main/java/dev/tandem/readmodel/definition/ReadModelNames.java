package dev.tandem.readmodel.definition;

import dev.tandem.core.store.AggregateType;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sees to it that no two kinds of aggregate have a read model of one name. How far each aggregate
 * is, and which rows were taken away, is noted by that name and the aggregate's id: where two kinds
 * have the same id, events of one would be skipped for those of the other.
 */
final class ReadModelNames {

    private final Map<String, String> kinds = new ConcurrentHashMap<>();

    /**
     * Notes whose read model goes by that name.
     *
     * @throws IllegalStateException if another kind's does
     */
    void take(String readModel, AggregateType type) {
        String first = kinds.putIfAbsent(readModel, type.name());
        if (first != null && !first.equals(type.name())) {
            throw new IllegalStateException(
                    "a read model of %s and one of %s are both called %s, and would take each other's sequence numbers for their own: give each kind of aggregate one of another name, also where they write into the same table"
                            .formatted(first, type.name(), readModel));
        }
    }
}
