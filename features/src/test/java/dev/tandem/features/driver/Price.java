package dev.tandem.features.driver;

import java.math.BigDecimal;
import java.util.Map;

/** A price as it is said. */
public record Price(BigDecimal amount, String currency) {

    static final Price ONE_EURO = new Price(new BigDecimal("1.00"), "EUR");

    Map<String, Object> json() {
        return Map.of("amount", amount, "currency", currency);
    }
}
