package dev.tandem.cart.commands;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.commands.CommandFunctions.Answer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the cart's functions answer to numbers and texts that no store can keep. */
class OddCartRequestsTest {

    private static final CommandFunctions FUNCTIONS = new CommandFunctions();

    @AfterAll
    static void stop() {
        FUNCTIONS.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"commandId", "correlationId", "causationId", "cartId"})
    void half_a_character_in_an_id_answers_400_with_its_name(String field) {
        assertNames(field, FUNCTIONS.call("checkOutCart", checkOut(field, "\"\\ud800\"")));
        assertNames(field, FUNCTIONS.call("checkOutCart", checkOut(field, "\"a\\udbffb\"")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1                    | 1E2147483648         | item.unitPrice.amount
                    1                    | 1E400                | item.unitPrice.amount
                    1                    | 1E-400               | item.unitPrice.amount
                    1                    | 1234567890123456789012345678901234567890 | item.unitPrice.amount
                    18446744073709551621 | 1                    | item.quantity
                    998.99               | 1                    | item.quantity
                    1E2147483648         | 1                    | item.quantity
                    """)
    void a_number_that_can_t_be_kept_answers_400_with_its_name(
            String quantity, String amount, String field) {
        String request =
                """
                {"cartId":"c1","item":{"itemId":"tea","name":"Tea","quantity":%s,
                 "unitPrice":{"amount":%s,"currency":"EUR"}}}
                """
                        .formatted(quantity, amount);

        assertNames(field, FUNCTIONS.call("addCartItem", request));
        assertNames(field, FUNCTIONS.callOverHttpApi("addCartItem", request));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E2147483648", "18446744073709551621", "1E-400", "1E400", "0.5"})
    void a_version_that_is_none_answers_400_with_its_name(String version) {
        assertNames("version", FUNCTIONS.call("checkOutCart", checkOut("version", version)));
    }

    private static String checkOut(String field, String value) {
        return field.equals("cartId")
                ? "{\"cartId\":%s}".formatted(value)
                : "{\"cartId\":\"c1\",\"%s\":%s}".formatted(field, value);
    }

    private static void assertNames(String field, Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("violations").get(0).get("field").stringValue())
                .isEqualTo(field);
    }
}
