package dev.tandem.cart.readmodel;

import static java.util.stream.Collectors.toMap;

import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowChange;
import dev.tandem.readmodel.roundtrip.RoundTrip;
import dev.tandem.readmodel.roundtrip.RoundTripRowStore;

import org.springframework.jdbc.core.JdbcOperations;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.function.Supplier;

/** Locks and loads a batch's carts in one round trip, and writes them in one. */
record CartRowStore(CartTable carts, CartReads reads, JdbcOperations jdbc)
        implements RoundTripRowStore<ShownCart> {

    @Override
    public Supplier<Map<String, Row<ShownCart>>> lock(SortedSet<String> cartIds, RoundTrip trip) {
        return CartLocks.lock(cartIds, trip);
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
    public Runnable save(List<RowChange<ShownCart>> changes, RoundTrip trip) {
        return CartWrites.write(changes, trip);
    }
}
