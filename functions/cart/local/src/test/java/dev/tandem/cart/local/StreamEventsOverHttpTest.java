package dev.tandem.cart.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** {@code updateCartReadModel}, called by hand with what a stream would send it, or would not. */
@SpringBootTest(
        classes = CartLocalApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"tandem.local.dynamodb-port=0", "tandem.local.postgres-port=0"})
class StreamEventsOverHttpTest {

    private final HttpClient http = HttpClient.newHttpClient();

    @LocalServerPort private int port;

    @Test
    void an_empty_batch_is_answered_as_on_lambda() throws Exception {
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
    void what_is_no_event_of_a_stream_is_answered_with_what_is_wrong(String event, String wrong)
            throws Exception {
        var answer = post(event);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type"))
                .contains("application/problem+json");
        assertThat(answer.body()).contains("urn:tandem:invalid", wrong);
    }

    private HttpResponse<String> post(String event) throws Exception {
        return http.send(
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + port + "/updateCartReadModel"))
                        .header("content-type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(event))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
