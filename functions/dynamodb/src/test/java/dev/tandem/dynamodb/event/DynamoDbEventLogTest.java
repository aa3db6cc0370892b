package dev.tandem.dynamodb.event;

import static org.assertj.core.api.Assertions.assertThat;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.event.AggregateIds;
import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.testkit.log.EventLogContract;
import dev.tandem.testkit.store.Tally;
import dev.tandem.testkit.store.Tally.AmountAdded;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

class DynamoDbEventLogTest extends EventLogContract<Tally.Event> {

    /** What DynamoDB takes in a request. */
    private static final int IN_A_REQUEST = 25;

    private final DynamoDbClient client =
            DynamoDbLocal.shared().client(UUID.randomUUID().toString().replace("-", ""));
    private final DynamoDbAggregateFactory aggregates = TallyStores.on(client);
    private final EventItems<Tally.Event> items = new EventItems<>(Tally.TYPE, Tally.EVENTS);

    @Override
    protected EventLog<Tally.Event> log() {
        return aggregates.eventLog(Tally.TYPE, Tally.EVENTS);
    }

    @Override
    protected AggregateIds ids() {
        return aggregates.aggregateIds(Tally.TYPE);
    }

    @Override
    protected StreamEvent<Tally.Event> event(String aggregateId, long sequenceNumber) {
        return items.describe(
                aggregateId,
                sequenceNumber,
                new AmountAdded(BigDecimal.valueOf(sequenceNumber), "note " + sequenceNumber),
                TallyStores.NOW.plusSeconds(sequenceNumber),
                Metadata.NONE);
    }

    @Override
    protected void record(List<StreamEvent<Tally.Event>> events) {
        for (int from = 0; from < events.size(); from += IN_A_REQUEST) {
            put(
                    events.subList(from, Math.min(events.size(), from + IN_A_REQUEST)).stream()
                            .map(items::write)
                            .toList());
        }
    }

    @Override
    protected void recordUnreadable(String aggregateId, long sequenceNumber) {
        Map<String, AttributeValue> item =
                new HashMap<>(items.write(event(aggregateId, sequenceNumber)));
        item.put("eventType", fromS("tally_burnt"));
        put(List.of(item));
    }

    @Test
    void what_has_no_event_s_number_is_told_and_passed_over() {
        List<StreamEvent<Tally.Event>> history =
                List.of(event("a", 1), event("a", 2), event("a", 3));
        record(history);
        put(
                Stream.of("0", "-7", "2.5", "3.25", "1E30", "9223372036854775808")
                        .map(number -> numbered("a", number))
                        .toList());

        assertThat(log().readAfter("a", 0)).isEqualTo(history);
        assertThat(log().read("a", 2, Long.MAX_VALUE)).containsExactly(event("a", 3));
        assertThat(log().contents("a"))
                .isEqualTo(
                        new EventLog.Contents<>(
                                history,
                                List.of(
                                        "-7",
                                        "0",
                                        "2.5",
                                        "3.25",
                                        "9223372036854775808",
                                        "1000000000000000000000000000000")));
        var newestFirst = new DynamoDbEventLog<>(client, "tally_events", items);
        assertThat(newestFirst.newest("a", 1)).containsExactly(event("a", 3));
        assertThat(newestFirst.lastSequenceNumber("a")).isEqualTo(3);
    }

    @Test
    void an_aggregate_that_has_nothing_else_is_found_once() {
        record(List.of(event("a", 1)));
        put(Stream.of("0", "1.5").map(number -> numbered("a", number)).toList());
        put(Stream.of("-1", "1.5", "1E30").map(number -> numbered("b", number)).toList());

        assertThat(ids().page(new AggregateIds.Segment(0, 1), null).aggregateIds())
                .containsExactlyInAnyOrder("a", "b");
    }

    private Map<String, AttributeValue> numbered(String aggregateId, String number) {
        Map<String, AttributeValue> item = new HashMap<>(items.write(event(aggregateId, 1)));
        item.put("sequenceNumber", fromN(number));
        return item;
    }

    private void put(List<Map<String, AttributeValue>> written) {
        client.batchWriteItem(write ->
                write.requestItems(
                        Map.of(
                                "tally_events",
                                written.stream()
                                        .map(item ->
                                                WriteRequest.builder()
                                                        .putRequest(put -> put.item(item))
                                                        .build())
                                        .toList())));
    }
}
