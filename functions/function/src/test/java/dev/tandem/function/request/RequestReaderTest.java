package dev.tandem.function.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Violation;

import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

class RequestReaderTest {

    @NullMarked
    record Order(
            String orderId,
            Line line,
            @Nullable String note,
            @Nullable List<String> tags,
            Optional<List<Line>> gifts,
            @Nullable Map<String, BigDecimal> rates,
            @Nullable Map<UUID, String> places) {

        static Order of(String orderId, Line line) {
            return new Order(orderId, line, null, null, Optional.empty(), null, null);
        }
    }

    @NullMarked
    record Line(String sku, int quantity, BigDecimal price) {
        Line {
            if (quantity < 1) {
                throw new InvalidValueException(
                        "quantity", "is %d: must be at least 1".formatted(quantity));
            }
        }
    }

    private static final String LINE = "\"line\":{\"sku\":\"a\",\"quantity\":2,\"price\":1.50}";

    private final RequestReader reader = new RequestReader();

    @Test
    void a_command_comes_with_the_version_and_the_ids_of_its_caller() {
        var request =
                command(
                        """
                        {"orderId":"o1","line":{"sku":"a","quantity":2,"price":1.50},
                         "version":7,"commandId":"c1","correlationId":"k1","causationId":"m1"}
                        """);

        var command = ((CommandRequest.Valid<Order>) request).command();
        assertThat(command.body())
                .isEqualTo(Order.of("o1", new Line("a", 2, new BigDecimal("1.50"))));
        assertThat(command.version()).hasValue(7);
        assertThat(command.metadata().commandId()).contains("c1");
        assertThat(command.metadata().correlationId()).contains("k1");
        assertThat(command.metadata().causationId()).contains("m1");
    }

    @Test
    void a_null_is_the_same_as_a_missing_field() {
        var request = command("{\"orderId\":\"o1\"," + LINE + ",\"note\":null,\"version\":null}");

        var command = ((CommandRequest.Valid<Order>) request).command();
        assertThat(command.body().note()).isNull();
        assertThat(command.version()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {LINE}                                          | orderId       | is required
                    {"orderId":"o","line":{"sku":"a","price":1}}    | line.quantity | is required
                    {"orderId":"o","line":null}                     | line          | is required
                    {"orderId":5,LINE}                              | orderId       | must be a text
                    {"orderId":true,LINE}                           | orderId       | must be a text
                    {"orderId":{},LINE}                             | orderId       | must be a text
                    {"orderId":"o","line":[]}                       | line          | must be an object
                    {"orderId":"o","line":""}                       | line          | must be an object
                    {"orderId":"o",LINE,"tags":"x"}                 | tags          | must be an array
                    {"orderId":"o",LINE,"tags":[1]}                 | tags[0]       | must be a text
                    {"orderId":"o",LINE,"tags":["a",null]}          | tags[1]       | is required
                    {"orderId":"o",LINE,"gifts":[null]}             | gifts[0]      | is required
                    {"orderId":"o",LINE,"gifts":[{"sku":null,"quantity":2,"price":1}]} | gifts[0].sku | is required
                    {"orderId":"o",LINE,"rates":{"a":null}}         | rates.a       | is required
                    {"orderId":"o",LINE,"places":{"123e4567-e89b-12d3-a456-42661417400a":"x","123E4567-E89B-12D3-A456-42661417400A":"y"}} | places.123E4567-E89B-12D3-A456-42661417400A | is there more than once
                    {"orderId":"o","line":{"sku":"a","quantity":"2","price":1}} | line.quantity | must be a whole number from -2147483648 to 2147483647
                    {"orderId":"o","line":{"sku":"a","quantity":2.5,"price":1}} | line.quantity | must be a whole number from -2147483648 to 2147483647
                    {"orderId":"o","line":{"sku":"a","quantity":2147483648,"price":1}} | line.quantity | must be a whole number from -2147483648 to 2147483647
                    {"orderId":"o","line":{"sku":"a","quantity":2,"price":"1"}} | line.price | must be a number
                    {"orderId":"o","line":{"sku":"a","quantity":0,"price":1}} | line.quantity | is 0: must be at least 1
                    {"orderId":"o",LINE,"colour":"red"}             | colour        | is not known here: known are causationId, commandId, correlationId, gifts, line, note, orderId, places, rates, tags, version
                    {"orderId":"o",LINE,"version":0}                | version       | is 0: must be a whole number from 1
                    {"orderId":"o",LINE,"version":"3"}              | version       | is "3": must be a whole number from 1
                    {"orderId":"o",LINE,"version":1.5}              | version       | is 1.5: must be a whole number from 1
                    {"orderId":"o",LINE,"commandId":""}             | commandId     | must be a text of 1 to 256 characters
                    {"orderId":"o",LINE,"commandId":7}              | commandId     | must be a text of 1 to 256 characters
                    []                                              | ``            | must be a JSON object
                    "text"                                          | ``            | must be a JSON object
                    null                                            | ``            | must be a JSON object
                    ``                                              | ``            | must be a JSON object
                    {"orderId":                                     | ``            | is not well-formed JSON at line 1, column 12
                    {"orderId":"o",LINE} x                          | ``            | is not well-formed JSON at line 1, column 62
                    {"orderId":"o","orderId":"p",LINE}              | orderId       | is there more than once
                    {"version":1,"version":1}                       | version       | is there more than once
                    {"line":{"sku":"a","price":1,"sku":"b"}}        | line.sku      | is there more than once
                    {"tags":[{"a":1},{"a":[],"b":2,"a":null}]}      | tags[1].a     | is there more than once
                    """)
    void a_bad_request_names_the_field_and_what_is_allowed(
            String json, String field, String message) {
        var request = command(json.replace("LINE", LINE));

        assertThat(((CommandRequest.Invalid<Order>) request).problem().violations())
                .containsExactly(new Violation(field, message));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"line\":{\"sku\":\"a\",\"quantity\":1e999,\"price\":1}}",
                "\"line\":{\"sku\":\"\\ud800\",\"quantity\":1,\"price\":1}}",
                "\"orderId\":\"o\",\"orderId\":\"p\"}",
                "\"orderId\":5}",
                "\"version\":0}",
                "\"colour\":[\"red\"]} x",
                "\"orderId\":tea",
                "\"orderId\":"
            })
    void a_bad_request_is_answered_by_the_ids_that_it_says(String rest) {
        var request =
                command(
                        "{\"commandId\":\"c1\",\"correlationId\":\"k1\",\"causationId\":\"m1\","
                                + rest);

        assertThat(((CommandRequest.Invalid<Order>) request).metadata())
                .isEqualTo(new Metadata("c1", "k1", "m1", null));
    }

    @Test
    void so_is_one_whose_ids_stand_behind_what_is_wrong() {
        var request =
                command(
                        "{\"line\":{\"price\":[%s,{}]},\"commandId\":\"c1\",\"correlationId\":\"k1\"}"
                                .formatted("9".repeat(5_000)));

        assertThat(((CommandRequest.Invalid<Order>) request).metadata())
                .isEqualTo(new Metadata("c1", "k1", null, null));
    }

    @Test
    void a_bad_id_takes_no_good_one_along() {
        var request = command("{\"correlationId\":7,\"commandId\":\"c1\",\"causationId\":\" \"}");

        assertThat(((CommandRequest.Invalid<Order>) request).metadata())
                .isEqualTo(new Metadata("c1", null, null, null));
    }

    @Test
    void a_number_beyond_all_limits_is_refused_and_not_computed() {
        var request =
                command(
                        "{\"orderId\":\"o\",\"line\":{\"sku\":\"a\",\"quantity\":1e999999999,\"price\":1}}");

        assertThat(((CommandRequest.Invalid<Order>) request).problem().violations())
                .extracting(Violation::field)
                .containsExactly("line.quantity");
    }

    @Test
    void the_detail_is_a_sentence_for_people() {
        var request = command("{\"orderId\":5," + LINE + "}");

        Problem.Invalid problem = ((CommandRequest.Invalid<Order>) request).problem();
        assertThat(problem.detail()).isEqualTo("orderId must be a text");
    }

    @Test
    void a_query_knows_nothing_of_versions_and_command_ids() {
        QueryRequest<Line> request =
                reader.query(
                        utf8("{\"sku\":\"a\",\"quantity\":1,\"price\":1,\"commandId\":\"c\"}"),
                        reader.typeOf(Line.class));

        assertThat(((QueryRequest.Invalid<Line>) request).problem().violations())
                .extracting(Violation::field)
                .containsExactly("commandId");
    }

    @Test
    void a_mapping_that_refuses_a_value_makes_the_request_invalid() {
        var request =
                command("{\"orderId\":\"o\"," + LINE + "}")
                        .map(order -> new Line(order.orderId(), 0, BigDecimal.ONE));

        assertThat(((CommandRequest.Invalid<Line>) request).problem().violations())
                .containsExactly(new Violation("quantity", "is 0: must be at least 1"));
    }

    private CommandRequest<Order> command(String json) {
        return reader.command(utf8(json), reader.typeOf(Order.class));
    }

    private static byte[] utf8(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
