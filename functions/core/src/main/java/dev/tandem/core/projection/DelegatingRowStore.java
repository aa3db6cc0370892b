package dev.tandem.core.projection;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * A store that does something besides around another one: what it leaves as it is goes to that one,
 * and is in no danger of being forgotten.
 *
 * @param <R> the rows
 */
public interface DelegatingRowStore<R> extends RowStore<R> {

    /** Where the rows are. */
    RowStore<R> rows();

    @Override
    default Map<String, Row<R>> lock(SortedSet<String> aggregateIds) {
        return rows().lock(aggregateIds);
    }

    @Override
    default Map<String, Row<R>> read(SortedSet<String> aggregateIds) {
        return rows().read(aggregateIds);
    }

    @Override
    default List<String> ids(String after, int limit) {
        return rows().ids(after, limit);
    }

    @Override
    default List<String> goneIds(String after, int limit) {
        return rows().goneIds(after, limit);
    }

    @Override
    default R kept(R value) {
        return rows().kept(value);
    }

    @Override
    default void save(List<RowChange<R>> changes) {
        rows().save(changes);
    }

    @Override
    default void madeAnew(List<Row<R>> made) {
        rows().madeAnew(made);
    }

    @Override
    default void allMadeAnew() {
        rows().allMadeAnew();
    }
}
