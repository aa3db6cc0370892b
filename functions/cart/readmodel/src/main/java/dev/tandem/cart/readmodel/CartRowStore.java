package dev.tandem.cart.readmodel;

import static java.util.stream.Collectors.toMap;

import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowChange;
import dev.tandem.core.projection.RowStore;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** Locks a batch's carts with two statements and writes them with five at most. */
final class CartRowStore implements RowStore<ShownCart> {

    private final CartTable carts;
    private final CartItemTable items;
    private final CartReads reads;
    private final CartWrites writes;

    CartRowStore(CartTable carts, CartItemTable items, CartReads reads, CartWrites writes) {
        this.carts = carts;
        this.items = items;
        this.reads = reads;
        this.writes = writes;
    }

    /** The carts come first: behind their locks nobody else changes the items. */
    @Override
    public Map<String, Row<ShownCart>> lock(SortedSet<String> cartIds) {
        return byId(items.completed(carts.lock(cartIds)));
    }

    @Override
    public Map<String, Row<ShownCart>> read(SortedSet<String> cartIds) {
        return byId(reads.find(cartIds));
    }

    @Override
    public List<String> ids(String after, int limit) {
        return carts.ids(after, limit);
    }

    private static Map<String, Row<ShownCart>> byId(List<Row<CartRows>> rows) {
        return rows.stream()
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
    public void save(List<RowChange<ShownCart>> changes) {
        writes.insertCarts(changes.stream().filter(RowChange::isNew).toList());
        writes.updateCarts(changes.stream().filter(RowChange::isUpdate).toList());
        writes.deleteItems(changes.stream().flatMap(change -> ItemChanges.gone(change)).toList());
        writes.writeItems(changes.stream().flatMap(change -> ItemChanges.written(change)).toList());
        writes.deleteCarts(changes.stream().filter(RowChange::isRemoval).toList());
    }
}
