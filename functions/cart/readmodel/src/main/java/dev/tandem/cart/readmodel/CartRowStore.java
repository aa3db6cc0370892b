package dev.tandem.cart.readmodel;

import static java.util.stream.Collectors.toMap;

import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowChange;
import dev.tandem.core.projection.RowStore;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** Locks and loads a batch's carts in one round trip, and writes them in one. */
record CartRowStore(CartTable carts, CartReads reads, CartLocks locks, CartWrites writes)
        implements RowStore<ShownCart> {

    @Override
    public Map<String, Row<ShownCart>> lock(SortedSet<String> cartIds) {
        return locks.lock(cartIds);
    }

    @Override
    public Map<String, Row<ShownCart>> read(SortedSet<String> cartIds) {
        return reads.find(cartIds).stream()
                .collect(
                        toMap(
                                Row::aggregateId,
                                row ->
                                        Row.there(
                                                row.aggregateId(),
                                                row.lastSequenceNumber(),
                                                row.value())));
    }

    @Override
    public List<String> ids(String after, int limit) {
        return carts.ids(after, limit);
    }

    @Override
    public void save(List<RowChange<ShownCart>> changes) {
        writes.write(changes);
    }
}
