package dev.tandem.cart.readmodel;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

import java.util.Collection;
import java.util.List;

/**
 * Reads the table {@code cart_item} by Spring Data JDBC. Rows have no id of their own here: nothing
 * is saved by it.
 */
// public, since in an image it has another class loader than the one that its proxy is made by
public interface CartItemRepository extends Repository<CartItemRow, String>, CartItemTable {

    @Override
    @Query(BY_CARTS)
    List<CartItemRow> findByCarts(Collection<String> cartIds);
}
