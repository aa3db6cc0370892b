package dev.tandem.features.driver;

import java.util.Locale;
import java.util.Map;

/** So many of something, at a price. */
public record Item(int quantity, String name, Price price) {

    static Item of(String name) {
        return new Item(1, name, Price.ONE_EURO);
    }

    static String id(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    Map<String, Object> json() {
        return Map.of(
                "itemId", id(name), "name", name, "quantity", quantity, "unitPrice", price.json());
    }
}
