package dev.tandem.cart.readmodel;

import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads the table {@code cart}. */
interface CartRepository extends Repository<CartRow, String> {

    Optional<CartRow> findById(String cartId);

    /** Locks in the order of the ids, whatever the plan: rows are locked after they are sorted. */
    @Query("SELECT * FROM cart WHERE cart_id IN (:cartIds) ORDER BY cart_id FOR UPDATE")
    List<CartRow> lock(Collection<String> cartIds);

    /** The owner's carts behind that id, sorted by id. */
    @Query(
            """
            SELECT * FROM cart
            WHERE user_account_id = :userAccountId AND cart_id > :after
            ORDER BY cart_id LIMIT :limit
            """)
    List<CartRow> findByOwner(String userAccountId, String after, int limit);
}
