package dev.tandem.cart.rule;

import static dev.tandem.cart.rule.CartLimits.MAX_AMOUNT;
import static dev.tandem.cart.rule.CartLimits.MAX_NAME_LENGTH;
import static dev.tandem.cart.rule.CartLimits.MAX_QUANTITY;
import static dev.tandem.cart.rule.CartLimits.MAX_USER_ACCOUNT_ID_LENGTH;
import static dev.tandem.cart.rule.CartLimits.MIN_QUANTITY;

import dev.tandem.core.store.AggregateType;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

/** What each field may hold. A rule answers with what is wrong and what is allowed. */
public final class FieldRules {

    private FieldRules() {}

    /** Of a cart or an item. */
    public static Optional<String> id(String id) {
        return unless(
                AggregateType.isId(id),
                () -> "is %s: %s".formatted(Text.excerpt(id), AggregateType.ID_RULE));
    }

    /** Of the owner. */
    public static Optional<String> userAccountId(String id) {
        return length(id, MAX_USER_ACCOUNT_ID_LENGTH)
                .or(() ->
                        unless(
                                Text.isVisible(id),
                                () ->
                                        "is %s: must be printable characters without white space"
                                                .formatted(Text.excerpt(id))));
    }

    /** Of an item. */
    public static Optional<String> name(String name) {
        return length(name, MAX_NAME_LENGTH)
                .or(() ->
                        unless(
                                !Text.hasControl(name),
                                () ->
                                        "is %s: must have no control characters"
                                                .formatted(Text.excerpt(name))))
                .or(() ->
                        unless(
                                !Text.isBlank(name),
                                () -> "is blank: must have a character that one can see"));
    }

    /** Of one item. */
    public static Optional<String> quantity(int quantity) {
        return unless(
                quantity >= MIN_QUANTITY && quantity <= MAX_QUANTITY,
                () -> "is %s: must be %s to %s".formatted(quantity, MIN_QUANTITY, MAX_QUANTITY));
    }

    /**
     * Of an amount.
     *
     * @param currency whose decimals count; where it is none, the currency has its own violation
     */
    public static Optional<String> amount(BigDecimal amount, @Nullable String currency) {
        // compareTo looks at the magnitude first: 1E+999999999 is never written out
        return unless(
                        amount.signum() >= 0 && amount.compareTo(MAX_AMOUNT) <= 0,
                        () ->
                                "is %s: must be 0 to %s"
                                        .formatted(Text.excerpt(amount.toString()), MAX_AMOUNT))
                .or(() -> amountDecimals(amount, currency));
    }

    /** Of a price. */
    public static Optional<String> currency(String currency) {
        return unless(
                decimals(currency).isPresent(),
                () ->
                        "is %s: must be the ISO 4217 code of a currency to pay with, such as EUR"
                                .formatted(Text.excerpt(currency)));
    }

    /** How many decimals the currency has; empty if it is none, or none to pay with, as gold. */
    public static OptionalInt decimals(@Nullable String currency) {
        try {
            int digits =
                    currency == null
                            ? -1
                            : Currency.getInstance(currency).getDefaultFractionDigits();
            return digits < 0 ? OptionalInt.empty() : OptionalInt.of(digits);
        } catch (IllegalArgumentException e) {
            return OptionalInt.empty();
        }
    }

    private static Optional<String> amountDecimals(BigDecimal amount, @Nullable String currency) {
        int there = amount.stripTrailingZeros().scale();
        int allowed = decimals(currency).orElse(Integer.MAX_VALUE);
        return unless(
                there <= allowed,
                () ->
                        "has %s: %s has at most %s"
                                .formatted(counted(there, "decimal"), currency, allowed));
    }

    private static Optional<String> length(String text, int max) {
        int length = text.codePointCount(0, text.length());
        return unless(
                length >= 1 && length <= max,
                () -> "has %s characters: must have 1 to %s".formatted(length, max));
    }

    private static String counted(int count, String noun) {
        return count == 1 ? "1 " + noun : count + " " + noun + "s";
    }

    private static Optional<String> unless(boolean holds, Supplier<String> message) {
        return holds ? Optional.empty() : Optional.of(message.get());
    }
}
