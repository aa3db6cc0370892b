package dev.tandem.cart.local;

import static dev.tandem.cart.local.LocalFunctions.assertInvalid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.testing.Listener;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;

/** {@code applyCartEvent}: the events that another writer tells, one at a time. */
@SpringBootTest(
        classes = CartLocalApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"tandem.local.dynamodb-port=0", "tandem.local.postgres-port=0"})
class SingleEventsOverHttpTest {

    private final String cart = UUID.randomUUID().toString();

    @LocalServerPort private int port;

    @Test
    void an_event_with_the_attributes_of_the_event_table_is_applied_once() {
        assertThat(apply(1, "cart_created", "{'userAccountId':'mia'}").statusCode()).isEqualTo(202);
        String added =
                "{'item':{'itemId':'tea','name':'Tea','quantity':2,'unitPrice':{'amount':4.50,'currency':'EUR'}}}";
        assertThat(apply(2, "cart_item_added", added).statusCode()).isEqualTo(202);
        assertThat(apply(2, "cart_item_added", added).statusCode()).isEqualTo(202);

        assertThat(shown().body())
                .contains("\"itemCount\":2", "\"lastSequenceNumber\":2", "\"amount\":9.00");
    }

    @Test
    void no_other_machine_can_reach_anything_of_it() {
        ProcessHandle own = ProcessHandle.current();

        assertThat(Listener.of(Stream.concat(Stream.of(own), own.descendants())))
                .hasSizeGreaterThanOrEqualTo(3)
                .extracting(Listener::address)
                .as("the web server, DynamoDB Local and PostgreSQL")
                .containsOnly("127.0.0.1");
    }

    @Test
    void an_event_that_could_not_be_applied_is_an_error() {
        assertThat(apply(7, "cart_checked_out", "{}").statusCode())
                .as("behind a gap that the event table has nothing for")
                .isEqualTo(500);
        assertThat(shown().statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    ~~                                | must be a JSON object
                    {                                 | not one object of well-formed JSON
                    {} {}                             | not one object of well-formed JSON
                    7                                 | must be a JSON object
                    {}                                | no text in 'cartId'
                    {"cartId":["c"]}                  | 'cartId' must be a text, a number or an object
                    {"cartId":"CART"}                 | no whole number in 'sequenceNumber'
                    {"cartId":"CART","sequenceNumber":"1"}   | no whole number in 'sequenceNumber'
                    {"cartId":"CART","sequenceNumber":1}     | no text in 'eventType'
                    {"cartId":"CART","sequenceNumber":1,"eventType":null} | no text in 'eventType'
                    """)
    void what_is_no_event_is_answered_with_what_it_lacks(String body, String lack) {
        assertInvalid(post("applyCartEvent", body.replace("CART", cart)), lack);
    }

    @Test
    void an_event_that_can_t_be_read_is_answered_with_what_is_wrong() {
        assertInvalid(
                apply(1, "cart_sung", "{}"), "eventType 'cart_sung', which this code does not");
        assertInvalid(
                apply(1, "cart_created", "{'userAccountId':7}"), "that does not fit the schema");
        assertThat(shown().statusCode()).isEqualTo(404);
    }

    @Test
    void no_deployed_artifact_offers_it() throws IOException {
        assertThat(Files.readString(Path.of("..", "..", "..", "template.yaml")))
                .contains("updateCartReadModel")
                .doesNotContain("applyCartEvent");
    }

    private HttpResponse<String> apply(int number, String type, String body) {
        return post(
                "applyCartEvent",
                "{'cartId':'%s','sequenceNumber':%d,'eventType':'%s','eventVersion':1,'body':'%s','createdAt':'2026-11-26T10:15:30Z'}"
                        .formatted(cart, number, type, body.replace("'", "\\'"))
                        .replace("'", "\""));
    }

    private HttpResponse<String> shown() {
        return post("getCart", "{\"cartId\":\"" + cart + "\"}");
    }

    private HttpResponse<String> post(String function, String body) {
        return new LocalFunctions(port).post(function, body);
    }
}
