package dev.tandem.cart.item;

import dev.tandem.cart.rule.FieldRules;
import dev.tandem.core.check.Violations;

import java.math.BigDecimal;

/**
 * An amount in a currency, kept exactly. It has the currency's own decimals, so that 12.5 EUR
 * equals 12.50 EUR; one that no command may name any more is kept as it was recorded.
 *
 * @param amount zeros at its end are no decimals
 * @param currency ISO 4217 code, such as {@code EUR}
 */
public record Money(BigDecimal amount, String currency) {

    public Money {
        new Violations().present("amount", amount).present("currency", currency).raise();
        if (FieldRules.amount(amount, currency).isEmpty()
                && FieldRules.decimals(currency).isPresent()) {
            // stripped first: 0E+999999999 is a zero that setScale had to write out
            amount =
                    amount.stripTrailingZeros()
                            .setScale(FieldRules.decimals(currency).orElseThrow());
        }
    }
}
