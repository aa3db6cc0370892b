package dev.tandem.cart.local;

import static dev.tandem.cart.local.LocalFunctions.assertInvalid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.http.HttpResponse;

/** {@code updateCartReadModel}, called by hand with what a stream would send it, or would not. */
@SpringBootTest(
        classes = CartLocalApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"tandem.local.dynamodb-port=0", "tandem.local.postgres-port=0"})
class StreamEventsOverHttpTest {

    @LocalServerPort private int port;

    @Test
    void an_empty_batch_is_answered_as_on_lambda() {
        var answer = post("{\"Records\":[]}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("content-type")).contains("application/json");
        assertThat(answer.body()).isEqualTo("{\"batchItemFailures\":[]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    ~~                               | this is no DynamoDB event
                    {                                | not one object of well-formed JSON
                    {"Records":[]} {}                | not one object of well-formed JSON
                    {}                               | an array of Records
                    7                                | an array of Records
                    null                             | an array of Records
                    {"Records":7}                    | an array of Records
                    {"Records":[{"eventName":"INSERT"}]}  | has no SequenceNumber
                    """)
    void what_is_no_event_of_a_stream_is_answered_with_what_is_wrong(String event, String wrong) {
        assertInvalid(post(event), wrong);
    }

    private HttpResponse<String> post(String event) {
        return new LocalFunctions(port).post("updateCartReadModel", event);
    }
}
