package dev.tandem.bench.scale;

import dev.tandem.cart.item.CartItem;
import dev.tandem.dynamodb.table.Tables;

import org.springframework.jdbc.core.JdbcTemplate;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Rows from all events into empty tables: as one would write it once, if nothing ever stops it. */
record RebuildByHand(DynamoDbClient client, JdbcTemplate jdbc, Tables tables) {

    private static final int ROWS = 500;

    private static final String CARTS =
            """
            INSERT INTO cart SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::int[], ?::numeric[],
                   ?::text[], ?::timestamptz[], ?::timestamptz[], ?::bigint[])
            """;

    private static final String ITEMS =
            """
            INSERT INTO cart_item SELECT * FROM unnest(?::text[], ?::text[], ?::text[], ?::int[],
                   ?::numeric[], ?::numeric[], ?::int[])
            """;

    void run() throws Exception {
        new ScannedTable(client, tables.events())
                .inParallel(items -> {
                    Map<String, ReadCart> carts = new HashMap<>();
                    items.accept(item -> ReadCart.fold(carts, item));
                    List<Map.Entry<String, ReadCart>> all = new ArrayList<>(carts.entrySet());
                    for (int from = 0; from < all.size(); from += ROWS) {
                        insert(all.subList(from, Math.min(from + ROWS, all.size())));
                    }
                });
    }

    private void insert(List<Map.Entry<String, ReadCart>> carts) {
        List<Object[]> rows = new ArrayList<>();
        List<Object[]> items = new ArrayList<>();
        carts.forEach(cart -> {
            rows.add(row(cart.getKey(), cart.getValue()));
            for (CartItem item : cart.getValue().items()) {
                items.add(row(cart.getKey(), item, items.size()));
            }
        });
        jdbc.update(CARTS, columns(rows, 9));
        jdbc.update(ITEMS, columns(items, 7));
    }

    private static Object[] row(String id, ReadCart cart) {
        BigDecimal total =
                cart.items().stream()
                        .map(RebuildByHand::line)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        int count = cart.items().stream().mapToInt(CartItem::quantity).sum();
        return new Object[] {
            id,
            "mia",
            "open",
            count,
            total,
            "EUR",
            cart.createdAt(),
            cart.updatedAt(),
            cart.number()
        };
    }

    private static Object[] row(String id, CartItem item, int position) {
        return new Object[] {
            id,
            item.itemId(),
            item.name(),
            item.quantity(),
            item.unitPrice().amount(),
            line(item),
            position
        };
    }

    private static BigDecimal line(CartItem item) {
        return item.unitPrice().amount().multiply(BigDecimal.valueOf(item.quantity()));
    }

    private static Object[] columns(List<Object[]> rows, int columns) {
        return IntStream.range(0, columns)
                .mapToObj(column ->
                        rows.stream()
                                .map(row -> String.valueOf(row[column]))
                                .toArray(String[]::new))
                .toArray();
    }
}
