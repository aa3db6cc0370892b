package dev.tandem.dynamodb.aggregate;

import dev.tandem.core.store.AggregateType;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Sees to it that no two aggregates have one table. */
final class SharedTables {

    private SharedTables() {}

    /**
     * The states of {@code m5_event} would go where the events of {@code m5} are.
     *
     * @throws IllegalStateException if these two have one
     */
    static void check(AggregateType type, AggregateType other) {
        Set<String> shared = new TreeSet<>(tables(type));
        shared.retainAll(tables(other));
        if (!type.name().equals(other.name()) && !shared.isEmpty()) {
            throw new IllegalStateException(
                    "the aggregates %s and %s would share the table %s: name the table of states of one of them"
                            .formatted(other.name(), type.name(), shared.iterator().next()));
        }
    }

    private static List<String> tables(AggregateType type) {
        return List.of(type.stateTable(), type.eventTable(), type.commandTable());
    }
}
