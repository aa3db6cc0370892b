package dev.tandem.dynamodb.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.event.UnreadableEventException;
import dev.tandem.testkit.store.Tally;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.Map;

class UnreadableEventsTest {

    private final EventItems<Tally.Event> items = new EventItems<>(Tally.TYPE, Tally.EVENTS);

    @Test
    void an_unknown_type_is_loud_with_aggregate_and_sequence_number() {
        assertThatThrownBy(() -> items.read(item("eventType", fromS("tally_burnt"))))
                .isInstanceOfSatisfying(
                        UnreadableEventException.class,
                        e -> {
                            assertThat(e.aggregateId()).isEqualTo("t42");
                            assertThat(e.sequenceNumber()).isEqualTo(7);
                        })
                .hasMessage(
                        "tally_events holds eventType 'tally_burnt', which this code does not know"
                            + " for tally t42 at sequence number 7: deploy the newer code first");
    }

    @Test
    void a_newer_version_is_loud_with_both_versions() {
        assertThatThrownBy(() -> items.read(item("eventVersion", fromN("2"))))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("version 2, this code knows version 1")
                .hasMessageContaining("tally t42 at sequence number 7");
    }

    @Test
    void a_body_that_does_not_fit_is_loud_and_keeps_its_content_to_itself() {
        assertThatThrownBy(() -> items.read(item("body", fromS("{\"secret\":\"Mia\"}"))))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("tally t42 at sequence number 7")
                .hasMessageNotContaining("Mia");
    }

    @Test
    void a_missing_attribute_is_named() {
        assertThatThrownBy(() -> items.read(item("createdAt", fromN("7"))))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("no text in 'createdAt'");
        assertThatThrownBy(() -> items.read(item("eventVersion", fromS("one"))))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("no whole number in 'eventVersion'");
    }

    private static Map<String, AttributeValue> item(String attribute, AttributeValue value) {
        Map<String, AttributeValue> item =
                new HashMap<>(
                        Map.of(
                                "tallyId", fromS("t42"),
                                "sequenceNumber", fromN("7"),
                                "eventType", fromS("tally_opened"),
                                "eventVersion", fromN("1"),
                                "body", fromS("{\"owner\":\"Mia\"}"),
                                "createdAt", fromS("2026-11-23T10:15:30Z")));
        item.put(attribute, value);
        return item;
    }
}
