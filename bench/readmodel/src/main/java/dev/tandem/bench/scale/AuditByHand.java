package dev.tandem.bench.scale;

import static dev.tandem.bench.scale.ScannedTable.number;
import static dev.tandem.bench.scale.ScannedTable.text;

import dev.tandem.dynamodb.table.Tables;

import org.springframework.jdbc.core.JdbcTemplate;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Events and states side by side, then all rows in one ordered pass: as one would write it once,
 * with all carts in memory, on tables that nobody writes to.
 */
record AuditByHand(DynamoDbClient client, JdbcTemplate jdbc, Tables tables) {

    private static final String ROWS =
            """
            SELECT c.cart_id, c.last_sequence_number, c.item_count, i.quantity
              FROM cart c LEFT JOIN cart_item i USING (cart_id) ORDER BY c.cart_id
            """;

    /**
     * @throws IllegalStateException if something differs
     */
    void run() throws Exception {
        Map<String, ReadCart> carts = new ConcurrentHashMap<>();
        new ScannedTable(client, tables.events())
                .inParallel(items -> items.accept(item -> ReadCart.fold(carts, item)));
        new ScannedTable(client, tables.state())
                .inParallel(items -> items.accept(item -> compare(carts, item)));
        jdbc.query(
                ROWS,
                row -> {
                    compare(carts, row.getString(1), row.getLong(2));
                    row.getInt(3);
                    row.getInt(4);
                });
    }

    private static void compare(Map<String, ReadCart> carts, Map<String, AttributeValue> state) {
        String id = text(state, "cartId");
        compare(carts, id, number(state, "version"));
        int items = state.getOrDefault("cartItems", AttributeValue.fromL(List.of())).l().size();
        ReadCart cart = carts.get(id);
        if (cart == null || cart.items().size() != items) {
            throw new IllegalStateException(id + ": the state differs");
        }
    }

    private static void compare(Map<String, ReadCart> carts, String id, long version) {
        ReadCart cart = carts.get(id);
        if (cart == null || cart.number() != version) {
            throw new IllegalStateException(id + " is not at " + version);
        }
    }
}
