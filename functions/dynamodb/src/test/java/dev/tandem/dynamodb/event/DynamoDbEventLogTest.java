package dev.tandem.dynamodb.event;

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

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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
