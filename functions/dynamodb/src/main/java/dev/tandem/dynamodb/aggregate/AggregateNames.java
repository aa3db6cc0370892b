package dev.tandem.dynamodb.aggregate;

import dev.tandem.core.event.EventTypes;
import dev.tandem.core.store.AggregateType;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Sees to it that no two aggregates have one name or one table. */
final class AggregateNames {

    /** Who goes by a name; class names, since an application may be loaded more than once. */
    private record Holder(AggregateType type, String family) {

        /**
         * Not by equals, which the JVM would only make here: some thirty classes of a cold start.
         */
        boolean isAs(Holder other) {
            return family.equals(other.family)
                    && type.idField().equals(other.type.idField())
                    && type.stateTable().equals(other.type.stateTable());
        }
    }

    private final Map<String, Holder> holders = new ConcurrentHashMap<>();

    /** Those that somebody goes by. */
    Set<String> taken() {
        return Set.copyOf(holders.keySet());
    }

    /**
     * Notes who goes by that name, and has those tables.
     *
     * @throws IllegalStateException if another one does
     */
    void take(AggregateType type, EventTypes<?> events) {
        holders.values().forEach(other -> SharedTables.check(type, other.type()));
        var holder = new Holder(type, events.family().getName());
        Holder first = holders.putIfAbsent(type.name(), holder);
        if (first != null && !first.isAs(holder)) {
            throw new IllegalStateException(
                    "two aggregates are called %s, and would share tables: the events of one are %s, with the key %s in %s; those of the other are %s, with the key %s in %s. Give one of them another name"
                            .formatted(
                                    type.name(),
                                    first.family(),
                                    first.type().idField(),
                                    first.type().stateTable(),
                                    holder.family(),
                                    type.idField(),
                                    type.stateTable()));
        }
    }
}
