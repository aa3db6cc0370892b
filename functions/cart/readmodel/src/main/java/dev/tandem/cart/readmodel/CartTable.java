package dev.tandem.cart.readmodel;

import java.util.Collection;
import java.util.List;

/** Reads the table {@code cart}. */
interface CartTable {

    String FIND = "SELECT * FROM cart WHERE cart_id IN (:cartIds)";

    /** Locks in the order of the ids, whatever the plan: rows are locked after they are sorted. */
    String LOCK = "SELECT * FROM cart WHERE cart_id IN (:cartIds) ORDER BY cart_id FOR UPDATE";

    String IDS = "SELECT cart_id FROM cart WHERE cart_id > :after ORDER BY cart_id LIMIT :limit";

    String BY_OWNER =
            """
            SELECT * FROM cart
            WHERE user_account_id = :userAccountId AND cart_id > :after
            ORDER BY cart_id LIMIT :limit
            """;

    List<StoredCart> find(Collection<String> cartIds);

    /** The same, locked until the transaction ends. */
    List<StoredCart> lock(Collection<String> cartIds);

    /** All carts behind that id, sorted by id. */
    List<String> ids(String after, int limit);

    /** The owner's carts behind that id, sorted by id. */
    List<StoredCart> findByOwner(String userAccountId, String after, int limit);
}
