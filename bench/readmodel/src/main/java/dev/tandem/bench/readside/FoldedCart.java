package dev.tandem.bench.readside;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A cart's rows in memory, by hand. */
final class FoldedCart {

    String id = "";
    String owner = "";
    String status = "open";
    BigDecimal total = BigDecimal.ZERO;
    int count;
    @Nullable String currency;
    OffsetDateTime createdAt = OffsetDateTime.MIN;
    OffsetDateTime updatedAt = OffsetDateTime.MIN;
    long last;
    final Map<String, Item> items = new LinkedHashMap<>();
    private final Set<String> changed = new LinkedHashSet<>();

    /** The row of an item. */
    static final class Item {
        String cartId = "";
        String itemId = "";
        String name = "";
        int quantity;
        BigDecimal unit = BigDecimal.ZERO;
        int position;

        BigDecimal line() {
            return unit.multiply(BigDecimal.valueOf(quantity));
        }
    }

    /** Takes an event, if it is the next one. */
    void fold(ReadRecord event) {
        if (event.number() != last + 1) {
            return;
        }
        last = event.number();
        updatedAt = event.at();
        Map<String, String> fields = fields(event.body());
        if (event.type().equals("cart_created")) {
            id = event.cartId();
            owner = fields.getOrDefault("userAccountId", "");
            createdAt = event.at();
        } else {
            add(fields);
        }
    }

    private void add(Map<String, String> fields) {
        Item item = items.computeIfAbsent(fields.getOrDefault("itemId", ""), _ -> new Item());
        if (item.quantity == 0) {
            item.cartId = id;
            item.itemId = fields.getOrDefault("itemId", "");
            item.name = fields.getOrDefault("name", "");
            item.unit = new BigDecimal(fields.getOrDefault("amount", "0"));
            item.position = items.size();
        }
        int quantity = Integer.parseInt(fields.getOrDefault("quantity", "0"));
        item.quantity += quantity;
        changed.add(item.itemId);
        count += quantity;
        total = total.add(item.unit.multiply(BigDecimal.valueOf(quantity)));
        currency = fields.get("currency");
    }

    private static Map<String, String> fields(String body) {
        Map<String, String> fields = new HashMap<>();
        try (JsonParser parser = ReadRecord.MAPPER.createParser(body)) {
            JsonToken token;
            while ((token = parser.nextToken()) != null) {
                if (token.isScalarValue()) {
                    fields.put(parser.currentName(), parser.getString());
                }
            }
        }
        return fields;
    }

    /** Items that events have changed. */
    Stream<Item> changedItems() {
        return items.values().stream().filter(item -> changed.contains(item.itemId));
    }
}
