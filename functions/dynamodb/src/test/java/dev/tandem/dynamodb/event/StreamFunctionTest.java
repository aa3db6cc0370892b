package dev.tandem.dynamodb.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.events.DynamodbEvent.DynamodbStreamRecord;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;
import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse.BatchItemFailure;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.AttributeValue;
import com.amazonaws.services.lambda.runtime.events.models.dynamodb.StreamRecord;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure;
import dev.tandem.testkit.store.Tally;

import org.junit.jupiter.api.Test;

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
        DynamodbStreamRecord unknown = record("101", "b", 1);
        unknown.getDynamodb().getNewImage().put("eventType", text("tally_burnt"));

        var response = function.apply(event(record("100", "a", 1), unknown));

        assertThat(handled).extracting(StreamEvent::aggregateId).containsExactly("a");
        assertThat(identifiers(response)).containsExactly("101");
    }

    @Test
    void removals_and_changes_of_items_are_no_events() {
        DynamodbStreamRecord expired = record("100", "a", 1);
        expired.setEventName("REMOVE");
        DynamodbStreamRecord touched = record("101", "a", 1);
        touched.setEventName("MODIFY");

        var response = function.apply(event(expired, touched));

        assertThat(handled).isEmpty();
        assertThat(response.getBatchItemFailures()).isEmpty();
    }

    @Test
    void a_stream_without_images_is_told_by_its_view_type() {
        DynamodbStreamRecord keysOnly = record("100", "a", 1);
        keysOnly.getDynamodb().setNewImage(null);

        assertThat(identifiers(function.apply(event(keysOnly)))).containsExactly("100");
    }

    @Test
    void an_event_without_records_is_fine() {
        assertThat(function.apply(new DynamodbEvent()).getBatchItemFailures()).isEmpty();
    }

    private static List<String> identifiers(StreamsEventResponse response) {
        return response.getBatchItemFailures().stream()
                .map(BatchItemFailure::getItemIdentifier)
                .toList();
    }

    private static DynamodbEvent event(DynamodbStreamRecord... records) {
        var event = new DynamodbEvent();
        event.setRecords(List.of(records));
        return event;
    }

    private static DynamodbStreamRecord record(String position, String id, int sequenceNumber) {
        var change = new StreamRecord();
        change.setSequenceNumber(position);
        change.setKeys(Map.of("tallyId", text(id), "sequenceNumber", number(sequenceNumber)));
        change.setNewImage(
                new HashMap<>(
                        Map.of(
                                "tallyId", text(id),
                                "sequenceNumber", number(sequenceNumber),
                                "eventType", text("tally_opened"),
                                "eventVersion", number(1),
                                "body", text("{\"owner\":\"Mia\"}"),
                                "createdAt", text("2026-11-23T10:15:30Z"))));
        var record = new DynamodbStreamRecord();
        record.setEventName("INSERT");
        record.setDynamodb(change);
        return record;
    }

    private static AttributeValue text(String value) {
        return new AttributeValue().withS(value);
    }

    private static AttributeValue number(int value) {
        return new AttributeValue().withN(Integer.toString(value));
    }
}
