package dev.tandem.cart.readmodel.view;

import java.math.BigDecimal;

/**
 * An amount to show. Unlike the domain's money it has no upper limit, since sums have none.
 *
 * @param amount exact, with the currency's own decimals
 * @param currency ISO 4217 code
 */
public record MoneyView(BigDecimal amount, String currency) {}
