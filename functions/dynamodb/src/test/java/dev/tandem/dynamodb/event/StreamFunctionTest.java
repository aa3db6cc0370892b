package dev.tandem.dynamodb.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.result.RefusedInputException;
import dev.tandem.testkit.store.Tally;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

class StreamFunctionTest {

    private final List<StreamEvent<Tally.Event>> handled = new ArrayList<>();
    private final Map<String, Failure> failures = new HashMap<>();
    private final StreamFunction<Tally.Event> function =
            new StreamFunction<>(
                    new EventItems<>(Tally.TYPE, Tally.EVENTS),
                    batch -> {
                        handled.addAll(batch);
                        return failures;
                    });

    @Test
    void inserted_events_reach_the_handler_in_the_order_of_the_batch() {
        var response = function.apply(event(record("100", "a", 1), record("101", "b", 1)));

        assertThat(handled).extracting(StreamEvent::aggregateId).containsExactly("a", "b");
        assertThat(handled.getFirst().event()).isEqualTo(new Tally.Opened("Mia"));
        assertThat(response.getBatchItemFailures()).isEmpty();
    }

    @Test
    void every_record_of_a_failing_aggregate_is_reported_by_its_stream_sequence_number() {
        failures.put("b", new Failure.Race("broken"));

        var response =
                function.apply(
                        event(record("100", "a", 1), record("101", "b", 1), record("102", "b", 2)));

        assertThat(identifiers(response)).containsExactly("101", "102");
    }

    @Test
    void an_event_that_can_t_be_read_fails_its_aggregate_and_nobody_else() {
        String unknown = record("101", "b", 1).replace("tally_opened", "tally_burnt");

        var response = function.apply(event(record("100", "a", 1), unknown));

        assertThat(handled).extracting(StreamEvent::aggregateId).containsExactly("a");
        assertThat(identifiers(response)).containsExactly("101");
    }

    @Test
    void what_else_an_item_has_stands_in_nobody_s_way_however_long_its_name_is() {
        String other = "\"%s\": {\"S\": \"x\"}".formatted("n".repeat(65_535));
        String event = record("100", "a", 1).replace("\"body\"", other + ", \"body\"");
        String nameless = record("101", "b", 1).replace("\"tallyId\"", other + ", \"orderId\"");

        var response = function.apply(event(event, nameless));

        assertThat(handled).extracting(StreamEvent::aggregateId).containsExactly("a");
        assertThat(identifiers(response)).containsExactly("101");
    }

    @Test
    void removals_and_changes_of_items_are_no_events() {
        String expired = record("100", "a", 1).replace("INSERT", "REMOVE");
        String touched = record("101", "a", 1).replace("INSERT", "MODIFY");

        var response = function.apply(event(expired, touched));

        assertThat(handled).isEmpty();
        assertThat(response.getBatchItemFailures()).isEmpty();
    }

    @Test
    void a_stream_without_images_is_told_by_its_view_type() {
        String keysOnly = record("100", "a", 1).replace("NewImage", "OldImage");

        assertThat(identifiers(function.apply(event(keysOnly)))).containsExactly("100");
    }

    @Test
    void an_event_without_records_is_fine() {
        assertThat(function.apply(event()).getBatchItemFailures()).isEmpty();
    }

    @Test
    void what_is_not_understood_and_can_t_be_reported_is_an_error_after_the_rest_is_handled() {
        String unnamed =
                record("101", "b", 1)
                        .replace("SequenceNumber", "Position")
                        .replace("tallyId", "orderId");

        assertThatThrownBy(() -> function.apply(event(unnamed, record("102", "a", 1))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("no SequenceNumber", "tally_events");
        assertThat(handled).extracting(StreamEvent::aggregateId).containsExactly("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "{planted-secret", "{\"Records\":[]}]", "7", "{}"})
    void what_is_no_event_fails_the_call_and_is_not_quoted(String json) {
        byte[] event = json.getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> function.apply(event))
                .isInstanceOf(RefusedInputException.class)
                .hasMessageContaining("this is no DynamoDB event")
                .hasMessageNotContaining("planted-secret");
    }

    @Test
    void an_event_of_aws_s_own_class_is_taken_as_its_json_is() {
        var item =
                new StreamRecord()
                        .withSequenceNumber("100")
                        .withKeys(
                                Map.of(
                                        "tallyId",
                                        new AttributeValue("a"),
                                        "sequenceNumber",
                                        new AttributeValue().withN("1")))
                        .withNewImage(
                                Map.of(
                                        "eventType",
                                        new AttributeValue("tally_opened"),
                                        "eventVersion",
                                        new AttributeValue().withN("1"),
                                        "body",
                                        new AttributeValue("{\"owner\":\"Mia\"}"),
                                        "createdAt",
                                        new AttributeValue("2026-11-23T10:15:30Z"),
                                        "metadata",
                                        new AttributeValue()
                                                .withM(
                                                        Map.of(
                                                                "commandId",
                                                                new AttributeValue("c-1")))));
        var inserted = new DynamodbStreamRecord();
        inserted.setEventName("INSERT");
        inserted.setDynamodb(item);
        var event = new DynamodbEvent();
        event.setRecords(List.of(inserted));

        assertThat(function.apply(event).getBatchItemFailures()).isEmpty();
        assertThat(handled).extracting(StreamEvent::event).containsExactly(new Tally.Opened("Mia"));
        assertThat(handled.getFirst().metadata().commandId()).contains("c-1");
        assertThatThrownBy(() -> function.apply(new DynamodbEvent()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> identifiers(StreamsEventResponse response) {
        return response.getBatchItemFailures().stream()
                .map(BatchItemFailure::getItemIdentifier)
                .toList();
    }

    private static byte[] event(String... records) {
        return "{\"Records\":[%s]}"
                .formatted(String.join(",", records))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String record(String position, String id, int sequenceNumber) {
        return """
        {"eventName": "INSERT",
         "dynamodb": {
          "Keys": {"tallyId": {"S": "%2$s"}, "sequenceNumber": {"N": "%3$d"}},
          "NewImage": {"tallyId": {"S": "%2$s"}, "sequenceNumber": {"N": "%3$d"},
           "eventType": {"S": "tally_opened"}, "eventVersion": {"N": "1"},
           "body": {"S": "{\\"owner\\":\\"Mia\\"}"},
           "createdAt": {"S": "2026-11-23T10:15:30Z"}},
          "SequenceNumber": "%1$s"}}
        """
                .formatted(position, id, sequenceNumber);
    }
}
