package dev.tandem.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.store.CommandIdentity;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

class CanonicalRequestTest {

    enum Colour {
        RED
    }

    sealed interface Means {}

    record Card(String number) implements Means {}

    record Transfer(String number) implements Means {}

    record Pay(String orderId, BigDecimal amount, @Nullable String note, List<Means> means) {}

    @Test
    void a_record_is_an_object_of_sorted_components_without_nulls() {
        assertThat(CanonicalRequest.of(new Pay("o1", new BigDecimal("4.50"), null, List.of())))
                .isEqualTo("{\"amount\":45E-1,\"means\":[],\"orderId\":\"o1\"}");
    }

    @Test
    void a_tree_says_the_same_as_the_record_of_it() {
        assertThat(CanonicalRequest.of(Map.of("orderId", "o1", "means", List.of(), "amount", 4.5)))
                .isEqualTo(
                        CanonicalRequest.of(new Pay("o1", new BigDecimal("4.5"), null, List.of())));
    }

    @Test
    void records_of_one_interface_with_the_same_fields_are_not_the_same() {
        assertThat(CanonicalRequest.of(new Card("1")))
                .isNotEqualTo(CanonicalRequest.of(new Transfer("1")));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0, 0",
        "0E+999999999, 0",
        "0.000, 0",
        "1, 1E0",
        "100, 1E2",
        "4.50, 45E-1",
        "0.450E1, 45E-1",
        "-12.5, -125E-1",
        "1E+2147483647, 1E2147483647",
        "10E+2147483647, 1E2147483648",
        "1E-2147483647, 1E-2147483647"
    })
    void numbers_are_told_by_value(BigDecimal number, String expected) {
        assertThat(CanonicalRequest.of(number)).isEqualTo(expected);
    }

    @Test
    void numbers_of_all_types_are_told_alike() {
        assertThat(List.of(7, 7L, (short) 7, 7.0, 7f, BigInteger.valueOf(7)))
                .allSatisfy(seven -> assertThat(CanonicalRequest.of(seven)).isEqualTo("7E0"));
        assertThat(CanonicalRequest.of(Double.NaN)).isEqualTo("\"NaN\"");
    }

    @Test
    void what_else_there_may_be_is_told_by_value_too() {
        assertThat(CanonicalRequest.of(Arrays.asList(true, null, Colour.RED, Optional.of("a"))))
                .isEqualTo("[true,null,\"RED\",\"a\"]");
        assertThat(CanonicalRequest.of(new int[] {1, 2})).isEqualTo("[1E0,2E0]");
        assertThat(CanonicalRequest.of(Map.of("a", Optional.empty()))).isEqualTo("{}");
        assertThat(CanonicalRequest.of(new CanonicalRequestTest()))
                .isEqualTo("\"CanonicalRequestTest\"");
    }

    /** Others iterate over them in another order: by a salt of the process, or by identity. */
    @Test
    void sets_are_told_alike_in_whatever_order_they_come() {
        var one = new LinkedHashSet<>(List.of("b", "a", 10, 9));
        var other = new LinkedHashSet<>(List.of(9, 10, "a", "b"));

        assertThat(CanonicalRequest.of(one))
                .isEqualTo("[\"a\",\"b\",1E1,9E0]")
                .isEqualTo(CanonicalRequest.of(other));
    }

    @Test
    void texts_are_quoted_so_that_no_two_are_one() {
        assertThat(CanonicalRequest.of("a\"b\\c\n\u0000🍵\ud83c"))
                .isEqualTo("\"a\\\"b\\\\c\\u000a\\u0000🍵\\ud83c\"");
    }

    @Test
    void a_command_is_the_same_by_type_and_request_whatever_comes_with_it() {
        CommandIdentity first = identity(new Card("1"), OptionalLong.empty(), "cause");

        assertThat(identity(new Card("1"), OptionalLong.of(7), "another")).isEqualTo(first);
        assertThat(identity(new Card("2"), OptionalLong.empty(), "cause")).isNotEqualTo(first);
        assertThat(first.fingerprint().orElseThrow()).matches("[0-9a-f]{64}");
    }

    @Test
    void a_body_that_was_made_up_is_the_same_if_its_request_is() {
        assertThat(new Command<>(new Card("1"), OptionalLong.empty(), named("c"), "{}").identity())
                .isEqualTo(
                        new Command<>(new Card("2"), OptionalLong.empty(), named("c"), "{}")
                                .identity());
    }

    @Test
    void a_command_without_an_id_is_like_no_other() {
        assertThat(Command.of(new Card("1")).identity()).isEmpty();
    }

    private static CommandIdentity identity(Card body, OptionalLong version, String cause) {
        return new Command<>(body, version, named(cause)).identity().orElseThrow();
    }

    private static Metadata named(String cause) {
        return new Metadata("id", null, cause, null);
    }
}
