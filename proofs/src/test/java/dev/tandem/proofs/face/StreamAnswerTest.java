package dev.tandem.proofs.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.util.UUID;

/** What the function that a stream wakes answers to a batch, on either face. */
@ParameterizedClass
@EnumSource(Face.class)
class StreamAnswerTest {

    private static final String DONE = "{\"batchItemFailures\":[]}";

    private final LambdaCart lambda;
    private final String cart = UUID.randomUUID().toString();

    StreamAnswerTest(Face face) {
        lambda = LambdaCart.withMany(face);
    }

    @Test
    void a_batch_gets_in_and_once_more_does_no_harm() {
        String batch = "{\"Records\":[%s]}".formatted(record(cart, 7));

        assertThat(update(batch)).hasToString(DONE);
        assertThat(update(batch)).hasToString(DONE);

        assertThat(shown().get("lastSequenceNumber").longValue()).isEqualTo(1);
        assertThat(shown().get("userAccountId").stringValue()).isEqualTo("mia");
    }

    @Test
    void a_record_of_no_event_is_reported_and_its_neighbour_gets_in() {
        String unnamed = record("no-event", 7).replace("cartId", "orderId");

        assertThat(update("{\"Records\":[%s, %s]}".formatted(unnamed, record(cart, 8))))
                .hasToString("{\"batchItemFailures\":[{\"itemIdentifier\":\"7\"}]}");

        assertThat(shown().get("userAccountId").stringValue()).isEqualTo("mia");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[null]", "null", "{\"payload\":{\"records\":[]}}"})
    void what_is_no_DynamoDB_event_is_a_function_error(String event) {
        assertThatThrownBy(() -> update(event)).isInstanceOf(RuntimeException.class);
    }

    private JsonNode update(String event) {
        return lambda.invoke("updateCartReadModel", event);
    }

    private JsonNode shown() {
        return lambda.invoke("getCart", "{\"cartId\":\"%s\"}".formatted(cart));
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
          "SequenceNumber": "%2$s"}}
        """
                .formatted(cartId, position);
    }
}
