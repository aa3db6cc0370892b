package dev.tandem.function.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Violation;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Numbers and texts that no store can keep: refused by name, before anything reckons with them. */
@Timeout(20)
class OddValuesTest {

    @NullMarked
    record Odd(
            @Nullable Integer small,
            @Nullable Long large,
            @Nullable BigInteger whole,
            @Nullable BigDecimal exact,
            @Nullable Double rough,
            @Nullable List<BigDecimal> list,
            @Nullable Map<String, BigDecimal> map,
            @Nullable Inner inner,
            @Nullable String text) {}

    @NullMarked
    record Inner(@Nullable BigDecimal exact, @Nullable String text) {}

    private static final Set<String> FIELDS = Set.of("small", "large", "whole", "exact", "rough");

    private final RequestReader reader = new RequestReader();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"exact\":1E99999999999,",
                "{\"exact\":1E99999999999} x",
                "{\"exact\":1E99999999999,\"text\":tea}",
                "{\"exact\":1E99999999999,\"exact\":1}",
                "{\"exact\":1E99999999999,\"text\":\"half"
            })
    void a_number_that_can_not_be_read_is_refused_in_what_is_no_json_as_well(String request) {
        assertThat(violations(request)).extracting(Violation::field).contains("exact");
    }

    @Test
    void a_number_that_can_not_be_read_is_refused_before_more_levels_than_can_be_read() {
        String levels = "[".repeat(5000) + "]".repeat(5000);

        assertThat(violations("{\"exact\":1E99999999999,\"list\":" + levels + "}"))
                .extracting(Violation::field)
                .contains("exact");
        assertThat(violations("{\"list\":" + levels + ",\"exact\":1E99999999999}")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1E400",
                "-1E400",
                "1E-400",
                "1e2147483647",
                "1E2147483648",
                "1e-2147483648",
                "1E99999999999999999999",
                "1.0E+999999999",
                "10E2147483647",
                "0.1e-2147483647",
                "1234567890123456789012345678901234567890",
                "0.1234567890123456789012345678901234567891",
                "1E126",
                "1E-131",
                "9.9E125999",
                "0E999999999",
                "0E-99999999999999999999"
            })
    void a_number_that_no_store_keeps_is_refused_in_every_field(String number) {
        for (String field : FIELDS) {
            assertThat(violations("{\"%s\":%s}".formatted(field, number)))
                    .as("%s in %s", number, field)
                    .extracting(Violation::field)
                    .containsExactly(field);
        }
        assertThat(fields("{\"version\":%s}", number)).containsExactly("version");
        assertThat(fields("{\"commandId\":%s}", number)).containsExactly("commandId");
        assertThat(fields("{\"text\":%s}", number)).containsExactly("text");
        assertThat(fields("{\"list\":[1,%s]}", number)).containsExactly("list[1]");
        assertThat(fields("{\"map\":{\"a\":%s}}", number)).containsExactly("map.a");
        assertThat(fields("{\"inner\":{\"exact\":%s}}", number)).containsExactly("inner.exact");
        assertThat(fields("{\"nothing\":%s}", number)).containsExactly("nothing");
    }

    @Test
    void a_number_of_thousands_of_digits_is_refused_by_name() {
        assertThat(fields("{\"whole\":%s}", "9".repeat(5_000))).containsExactly("whole");
        assertThat(fields("{\"version\":%s}", "9".repeat(900))).containsExactly("version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"18446744073709551621", "999.99", "2147483648", "-2147483649", "1e10"})
    void a_number_beyond_an_int_is_no_other_int(String number) {
        assertThat(fields("{\"small\":%s}", number)).containsExactly("small");
    }

    @ParameterizedTest
    @ValueSource(strings = {"18446744073709551621", "9223372036854775808", "0.5", "1e19"})
    void a_number_beyond_a_long_is_no_other_long(String number) {
        assertThat(fields("{\"large\":%s}", number)).containsExactly("large");
        assertThat(fields("{\"version\":%s}", number)).containsExactly("version");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "0e125",
                "0.000",
                "1",
                "-1.50",
                "1.000000000000000000000000000000000000000000",
                "99999999999999999999999999999999999999",
                "9.9999999999999999999999999999999999999E+125",
                "1E-130",
                "100000000000000000000000000000000000000000000"
            })
    void a_number_that_a_store_keeps_is_taken_as_it_is(String number) {
        CommandRequest<Odd> request = command("{\"exact\":%s}".formatted(number));

        assertThat(((CommandRequest.Valid<Odd>) request).command().body().exact())
                .isEqualByComparingTo(new BigDecimal(number));
    }

    @Test
    void all_numbers_that_are_wrong_are_told_at_once() {
        assertThat(fields("{\"exact\":1E400,\"inner\":{\"exact\":%s}}", "1E-400"))
                .containsExactly("exact", "inner.exact");
    }

    /** Each of a few bytes, and all below a name of 50 000: they would take all memory there is. */
    @ParameterizedTest
    @ValueSource(strings = {"1e999", "\"\\ud800\""})
    void of_very_many_that_are_wrong_the_first_are_told_by_the_beginnings_of_their_paths(
            String wrong) {
        String all = String.join(",", Collections.nCopies(1000, wrong));
        String json = "{\"%s\":[%s]}".formatted("n".repeat(50_000), all);

        assertThat(UnkeepableValues.in(json.getBytes(StandardCharsets.UTF_8)))
                .hasSize(100)
                .isEqualTo(((CommandRequest.Invalid<Odd>) command(json)).problem().violations())
                .extracting(Violation::field)
                .allSatisfy(field -> assertThat(field).hasSize(2001).startsWith("nnn"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\\ud800", "\\udbff", "\\udfff", "a\\udc00b", "\\ud83d", "\\udf75\\ud83c"})
    void half_a_character_is_refused_in_every_text(String half) {
        for (String field : List.of("commandId", "correlationId", "causationId", "text")) {
            assertThat(fields("{\"" + field + "\":\"%s\"}", half)).containsExactly(field);
        }
        assertThat(fields("{\"inner\":{\"text\":\"%s\"}}", half)).containsExactly("inner.text");
        assertThat(fields("{\"map\":{\"%s\":1}}", half)).hasSize(1);
    }

    @Test
    void half_a_character_in_bytes_is_refused_too() {
        byte[] json = "{\"commandId\":\"???\"}".getBytes(StandardCharsets.UTF_8);
        json[14] = (byte) 0xED;
        json[15] = (byte) 0xA0;
        json[16] = (byte) 0x80;

        assertThat(reader.command(json, reader.typeOf(Odd.class)))
                .isInstanceOf(CommandRequest.Invalid.class);
    }

    @Test
    void a_whole_character_of_two_halves_is_taken() {
        CommandRequest<Odd> request = command("{\"commandId\":\"\\ud83c\\udf75\",\"text\":\"🍵\"}");

        assertThat(((CommandRequest.Valid<Odd>) request).command().metadata().commandId())
                .contains("🍵");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E2147483648", "1E400"})
    void a_query_is_read_with_the_same_care(String number) {
        QueryRequest<Odd> request =
                reader.query(
                        "{\"small\":%s}".formatted(number).getBytes(StandardCharsets.UTF_8),
                        reader.typeOf(Odd.class));

        assertThat(((QueryRequest.Invalid<Odd>) request).problem().violations())
                .extracting(Violation::field)
                .containsExactly("small");
    }

    private List<String> fields(String json, String value) {
        return violations(json.formatted(value)).stream().map(Violation::field).toList();
    }

    private List<Violation> violations(String json) {
        Problem.Invalid problem = ((CommandRequest.Invalid<Odd>) command(json)).problem();
        assertThat(problem.detail()).hasSizeLessThan(600);
        return problem.violations();
    }

    private CommandRequest<Odd> command(String json) {
        return reader.command(json.getBytes(StandardCharsets.UTF_8), reader.typeOf(Odd.class));
    }
}
