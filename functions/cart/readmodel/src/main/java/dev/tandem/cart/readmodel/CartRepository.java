package dev.tandem.cart.readmodel;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

import java.util.Collection;
import java.util.List;

/** Reads the table {@code cart}. */
interface CartRepository extends Repository<StoredCart, String> {

    @Query("SELECT * FROM cart WHERE cart_id IN (:cartIds)")
    List<StoredCart> find(Collection<String> cartIds);

    /** Locks in the order of the ids, whatever the plan: rows are locked after they are sorted. */
    @Query("SELECT * FROM cart WHERE cart_id IN (:cartIds) ORDER BY cart_id FOR UPDATE")
    List<StoredCart> lock(Collection<String> cartIds);

    /** All carts behind that id, sorted by id. */
    @Query("SELECT cart_id FROM cart WHERE cart_id > :after ORDER BY cart_id LIMIT :limit")
    List<String> ids(String after, int limit);

    /** The owner's carts behind that id, sorted by id. */
    @Query(
            """
            SELECT * FROM cart
            WHERE user_account_id = :userAccountId AND cart_id > :after
            ORDER BY cart_id LIMIT :limit
            """)
    List<StoredCart> findByOwner(String userAccountId, String after, int limit);
}
