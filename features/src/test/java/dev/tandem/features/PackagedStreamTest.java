package dev.tandem.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.features.stage.CartFace;
import dev.tandem.harness.FunctionFailedException;
import dev.tandem.harness.Harness;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the packaged {@code updateCartReadModel} makes of what other services of AWS send. In every
 * build {@code StreamFaceTest} of the proofs shows the same of the function, without Lambda's
 * runtime around it.
 */
@Tag("thorough")
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackagedStreamTest {

    private static final String DONE = "{\"batchItemFailures\":[]}";

    private final Harness harness = Harness.start();

    @BeforeAll
    void deploy() {
        PackagedCart.deploy(harness, "stream", CartFace.chosen());
    }

    @AfterAll
    void stop() {
        harness.close();
    }

    @Test
    void an_array_of_records_gets_in_as_an_EventBridge_pipe_sends_it() {
        assertThat(update("[%s, %s]".formatted(record("p1", 1), record("p2", 2)))).isEqualTo(DONE);

        assertThat(harness.invoke("getCart", "{\"cartId\":\"p1\"}")).contains("\"mia\"");
        assertThat(harness.invoke("getCart", "{\"cartId\":\"p2\"}")).contains("\"mia\"");
    }

    @Test
    void a_record_of_no_event_is_reported_and_its_neighbour_gets_in() {
        String unnamed = record("n1", 7).replace("cartId", "orderId");

        assertThat(update("{\"Records\":[%s, %s]}".formatted(unnamed, record("n2", 8))))
                .isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"7\"}]}");
        assertThat(harness.invoke("getCart", "{\"cartId\":\"n2\"}")).contains("\"mia\"");
    }

    @Test
    void a_key_and_an_event_type_with_nul_park_and_hold_back_nobody() {
        String batch =
                "{\"Records\":[%s, %s, %s]}"
                        .formatted(
                                record("bad\\u0000id", 11),
                                record("odd", 12).replace("cart_created", "cart_\\u0000created"),
                                record("good", 13));

        for (int delivery = 1; delivery <= 3; delivery++) {
            var _ = update(batch);
        }

        assertThat(update(batch)).isEqualTo(DONE);
        assertThat(harness.invoke("getCart", "{\"cartId\":\"good\"}")).contains("\"mia\"");
        assertThat(harness.invoke("listParkedCarts", "{}"))
                .contains("\"bad\\u0000id\"", "'cart_\\\\u0000created'");
        assertThat(harness.invoke("redriveCartReadModel", "{\"aggregateId\":\"bad\\u0000id\"}"))
                .contains("\"redriven\"");
    }

    @Test
    void no_records_are_no_work() {
        assertThat(update("{\"Records\":[]}")).isEqualTo(DONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Records':[{'messageId':'m','body':'{}','eventSource':'aws:sqs'}]}",
                "{'Records':[{'EventSource':'aws:sns','Sns':{'Message':'{}'}}]}",
                "{'Records':[{'eventSource':'aws:kinesis','kinesis':{'sequenceNumber':'1'}}]}",
                "{'httpMethod':'POST','path':'/','headers':{},'body':'{\\\\'Records\\\\':[]}'}",
                "{'version':'2.0','routeKey':'$default','headers':{},'body':'[]'}",
                "{'version':'0','source':'aws.events','detail-type':'Scheduled Event'}",
                "{'payload':{'records':[]}}",
                "{}",
                "[]",
                "[null]",
                "null"
            })
    void what_is_no_DynamoDB_event_is_a_function_error(String event) {
        assertThatThrownBy(() -> update(event.replace('\'', '"')))
                .isInstanceOf(FunctionFailedException.class);
    }

    private String update(String event) {
        return harness.invoke("updateCartReadModel", event);
    }

    private static String record(String cartId, int position) {
        return """
        {"eventName": "INSERT", "eventSource": "aws:dynamodb",
         "dynamodb": {
          "Keys": {"cartId": {"S": "%1$s"}, "sequenceNumber": {"N": "1"}},
          "NewImage": {"cartId": {"S": "%1$s"}, "sequenceNumber": {"N": "1"},
           "eventType": {"S": "cart_created"}, "eventVersion": {"N": "1"},
           "body": {"S": "{\\"userAccountId\\":\\"mia\\"}"},
           "createdAt": {"S": "2026-11-25T18:00:00Z"}},
          "SequenceNumber": "%2$d"}}
        """
                .formatted(cartId, position);
    }
}
