package dev.tandem.cart.readmodel;

import java.util.Collection;
import java.util.List;

/** Reads the table {@code cart}. */
interface CartTable {

    /** In the order in which {@link CartJdbc} takes them. */
    String COLUMNS =
            """
            cart_id, user_account_id, status, item_count, total_amount, currency, created_at, updated_at,
                last_sequence_number\
            """;

    String FIND = "SELECT " + COLUMNS + " FROM cart WHERE cart_id IN (:cartIds)";

    String IDS = "SELECT cart_id FROM cart WHERE cart_id > :after ORDER BY cart_id LIMIT :limit";

    String BY_OWNER =
            "SELECT "
                    + COLUMNS
                    + " FROM cart WHERE user_account_id = :userAccountId AND cart_id > :after"
                    + " ORDER BY cart_id LIMIT :limit";

    List<StoredCart> find(Collection<String> cartIds);

    /** All carts behind that id, sorted by id. */
    List<String> ids(String after, int limit);

    /** The owner's carts behind that id, sorted by id. */
    List<StoredCart> findByOwner(String userAccountId, String after, int limit);
}
