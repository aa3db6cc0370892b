package dev.tandem.cart;

import static dev.tandem.cart.Samples.money;
import static dev.tandem.cart.ViolationsAssert.assertViolation;
import static dev.tandem.cart.ViolationsAssert.assertViolations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tandem.cart.command.AddCartItem;
import dev.tandem.cart.item.CartItem;
import dev.tandem.core.result.Violation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "12.5, EUR, 12.50",
        "12.50, EUR, 12.50",
        "12.500, EUR, 12.50",
        "1E+3, EUR, 1000.00",
        "0, EUR, 0.00",
        "0.01, EUR, 0.01",
        "999999999999, EUR, 999999999999.00",
        "12, JPY, 12",
        "12.0, JPY, 12",
        "1.234, BHD, 1.234",
        "1.2, BHD, 1.200",
    })
    void an_amount_has_the_decimals_of_its_currency(String given, String currency, String kept) {
        assertThat(price(given, currency).item().unitPrice().amount())
                .isEqualTo(new BigDecimal(kept));
    }

    @Test
    void equal_amounts_are_equal_money_however_they_are_written() {
        assertThat(money("12.5", "EUR"))
                .isEqualTo(money("12.50", "EUR"))
                .hasSameHashCodeAs(money("12.50", "EUR"));
    }

    @ParameterizedTest
    @CsvSource({"1.234, EUR, 3, 2", "1.5, JPY, 1, 0", "1.2345, BHD, 4, 3", "0.001, EUR, 3, 2"})
    void more_decimals_than_the_currency_has_are_refused(
            String amount, String currency, int there, int allowed) {
        assertViolation(
                () -> price(amount, currency),
                "item.unitPrice.amount",
                "has %d %s: %s has at most %d"
                        .formatted(there, there == 1 ? "decimal" : "decimals", currency, allowed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "-1", "999999999999.01", "1000000000000", "1E+999999999"})
    void an_amount_out_of_bounds_is_refused(String amount) {
        assertViolation(
                () -> price(amount, "EUR"),
                "item.unitPrice.amount",
                "is '%s': must be 0 to 999999999999".formatted(amount));
    }

    @ParameterizedTest
    @Timeout(5)
    @ValueSource(
            strings = {
                "1E+999999999",
                "-1E+999999999",
                "100E+2147483647",
                "1E-999999999",
                "1E-2147483647",
                "10E-2147483647"
            })
    void an_exponent_beyond_reason_is_refused_without_writing_the_number_out(String amount) {
        assertViolations(() -> price(amount, "EUR")).hasSize(1);
    }

    @ParameterizedTest
    @Timeout(5)
    @ValueSource(strings = {"0E+999999999", "0E-999999999", "0E+2147483647", "0E-2147483647"})
    void zero_is_zero_with_any_exponent(String amount) {
        assertThat(money(amount, "EUR")).isEqualTo(money("0", "EUR"));
    }

    @Test
    void a_number_of_forty_digits_is_repeated_in_full() {
        assertViolation(
                () -> price("9".repeat(40), "EUR"),
                "item.unitPrice.amount",
                "is '" + "9".repeat(40) + "': must be 0 to 999999999999");
    }

    @Test
    void a_number_of_many_digits_is_not_repeated_to_the_caller() {
        assertViolation(
                () -> price("9".repeat(1000), "EUR"),
                "item.unitPrice.amount",
                "is '" + "9".repeat(40) + "…': must be 0 to 999999999999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"EURO", "eur", "EU", "", "QQQ", "XAU", "XXX", "E R", "ÉUR"})
    void a_currency_that_one_can_not_pay_with_is_refused(String currency) {
        assertViolation(
                () -> price("1.23456", currency),
                "item.unitPrice.currency",
                "is '%s': must be the ISO 4217 code of a currency to pay with, such as EUR"
                        .formatted(currency));
    }

    @Test
    void everything_wrong_is_told_at_once() {
        assertViolations(() -> price("-1", "QQQ"))
                .extracting(Violation::field)
                .containsExactly("item.unitPrice.amount", "item.unitPrice.currency");
    }

    @Test
    void an_invalid_value_is_an_illegal_argument() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> price("-1", "EUR"))
                .withMessageContaining("must be 0 to 999999999999");
    }

    /** What a command asks for is checked by it. */
    private static AddCartItem price(String amount, String currency) {
        return new AddCartItem("c-1", new CartItem("tea", "Tea", 1, money(amount, currency)));
    }
}
