package dev.tandem.proofs;

import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;

/** {@code updateCartReadModel} from JSON to JSON, as on Lambda. */
record StreamFace(BothSides sides) {

    private static final JsonMapper JSON = new JsonMapper();

    /** What a call came to. */
    sealed interface Outcome {

        /** The records that come again, by their stream's sequence numbers. */
        record Answer(int bytes, List<String> comingAgain) implements Outcome {}

        /** All records come again. */
        record FunctionError(String message) implements Outcome {}
    }

    /**
     * Calls it.
     *
     * @param event JSON
     */
    Outcome call(String event) {
        Function<Message<byte[]>, Message<byte[]>> function =
                sides.bean(new ParameterizedTypeReference<FunctionCatalog>() {})
                        .lookup("updateCartReadModel", "application/json");
        byte[] request = from(sides, event).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] answer =
                    function.apply(MessageBuilder.withPayload(request).build()).getPayload();
            return new Outcome.Answer(
                    answer.length,
                    JSON.readTree(answer)
                            .required("batchItemFailures")
                            .valueStream()
                            .map(failure -> failure.required("itemIdentifier"))
                            .map(JsonNode::stringValue)
                            .toList());
        } catch (RuntimeException e) {
            return new Outcome.FunctionError(String.valueOf(e.getMessage()));
        }
    }

    /** The same, of the stream of that table of events. */
    static String from(BothSides sides, String event) {
        return event.replace("table/cart_events/", "table/" + sides.table("cart_events") + "/");
    }

    /** Whether an event of the cart is in the read model. */
    boolean shows(String cartId) {
        return sides.jdbc()
                        .queryForObject(
                                "SELECT count(*) FROM cart WHERE cart_id = ?",
                                Integer.class,
                                cartId)
                == 1;
    }

    /** A record as DynamoDB's stream has it: a cart is created. */
    static String record(String cartId, String position) {
        return record(cartId, "1", position);
    }

    /**
     * Creates a cart, whatever the number says.
     *
     * @param number of the event
     * @param position its stream's sequence number
     */
    static String record(String cartId, String number, String position) {
        return """
        {"eventID": "e%3$s", "eventName": "INSERT", "eventVersion": "1.1",
         "eventSource": "aws:dynamodb", "awsRegion": "eu-west-1",
         "dynamodb": {
          "ApproximateCreationDateTime": 1764093600.0,
          "Keys": {"cartId": {"S": "%1$s"}, "sequenceNumber": {"N": "%2$s"}},
          "NewImage": {"cartId": {"S": "%1$s"}, "sequenceNumber": {"N": "%2$s"},
           "eventType": {"S": "cart_created"}, "eventVersion": {"N": "1"},
           "body": {"S": "{\\"userAccountId\\":\\"mia\\"}"},
           "createdAt": {"S": "2026-11-25T18:00:00Z"},
           "metadata": {"M": {"commandId": {"S": "a1"}, "correlationId": {"S": "b2"}}}},
          "SequenceNumber": "%3$s", "SizeBytes": 100, "StreamViewType": "NEW_IMAGE"},
         "eventSourceARN":
          "arn:aws:dynamodb:eu-west-1:000000000000:table/cart_events/stream/2026-11-25T17:00:00.000"}
        """
                .formatted(cartId, number, position);
    }

    /** These records as an event source mapping sends them. */
    static String event(String... records) {
        return "{\"Records\": [%s]}".formatted(String.join(",", records));
    }
}
