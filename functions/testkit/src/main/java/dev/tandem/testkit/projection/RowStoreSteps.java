package dev.tandem.testkit.projection;

import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowChange;
import dev.tandem.core.projection.RowStore;

import org.junit.jupiter.api.BeforeEach;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What the tests of a row store do with it, on two aggregates that no other test has.
 *
 * @param <R> the rows
 */
abstract class RowStoreSteps<R> {

    String a = "";
    String b = "";

    /** Ids that no other test has, so that all may share the tables. */
    @BeforeEach
    protected final void newIds() {
        String id = UUID.randomUUID().toString();
        a = "a-" + id;
        b = "b-" + id;
    }

    /** The store that is tested. */
    protected abstract RowStore<R> store();

    /** Carries the work out in a transaction of its own, which an exception rolls back. */
    protected abstract <T> T inTransaction(Supplier<T> work);

    /** The value before the first event. */
    protected abstract R empty(String aggregateId);

    /**
     * A value, another one for each version. Where the store has children, their number and what
     * they hold differ too.
     *
     * @param version from 1
     */
    protected abstract R value(String aggregateId, int version);

    final Row<R> row(String id, int version) {
        return Row.there(id, version, value(id, version));
    }

    final RowChange<R> create(String id, int version) {
        return new RowChange<>(Row.absent(id, empty(id)), row(id, version));
    }

    final RowChange<R> change(String id, int read, int now) {
        return new RowChange<>(row(id, read), row(id, now));
    }

    final RowChange<R> removal(String id, int read) {
        return new RowChange<>(row(id, read), Row.absent(id, empty(id)));
    }

    final void save(RowChange<R> change) {
        save(List.of(change));
    }

    final void save(RowChange<R> one, RowChange<R> other) {
        save(List.of(one, other));
    }

    final void save(List<RowChange<R>> changes) {
        inTransaction(() -> {
            store().save(changes);
            return true;
        });
    }

    final Map<String, Row<R>> read(String... aggregateIds) {
        return store().read(ids(aggregateIds));
    }

    final Map<String, Row<R>> locked(String... aggregateIds) {
        return inTransaction(() -> store().lock(ids(aggregateIds)));
    }

    static SortedSet<String> ids(String... aggregateIds) {
        return new TreeSet<>(Arrays.asList(aggregateIds));
    }
}
