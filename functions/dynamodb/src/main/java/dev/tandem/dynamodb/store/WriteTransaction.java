package dev.tandem.dynamodb.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Accepted.RecordedEvent;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.Change;
import dev.tandem.dynamodb.event.EventItems;
import dev.tandem.dynamodb.table.Tables;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What one change writes: first the state, then the events, last the command's record if it has an
 * id. Cancellation reasons come back in this order.
 *
 * @param items the puts, each under its condition
 * @param accepted what to answer when they are written
 */
record WriteTransaction(List<TransactWriteItem> items, Accepted accepted) {

    /** Builds transactions for one kind of aggregate. */
    record Builder<S, E>(
            AggregateType type,
            Tables tables,
            StateMapping<S> stateMapping,
            EventItems<E> eventItems,
            Duration commandWindow) {

        WriteTransaction build(Change<S, E> change) {
            List<StreamEvent<E>> events = events(change);
            Accepted accepted = accepted(change, events);
            List<TransactWriteItem> items = new ArrayList<>();
            items.add(statePut(change));
            events.forEach(event -> items.add(eventPut(event)));
            change.metadata()
                    .commandId()
                    .ifPresent(id -> items.add(commandPut(id, accepted, change)));
            return new WriteTransaction(List.copyOf(items), accepted);
        }

        private List<StreamEvent<E>> events(Change<S, E> change) {
            return IntStream.range(0, change.events().size())
                    .mapToObj(i ->
                            eventItems.describe(
                                    change.aggregateId(),
                                    change.expectedVersion() + 1 + i,
                                    change.events().get(i),
                                    change.decidedAt(),
                                    change.metadata()))
                    .toList();
        }

        private Accepted accepted(Change<S, E> change, List<StreamEvent<E>> events) {
            return new Accepted(
                    type.idField(),
                    change.aggregateId(),
                    change.newVersion(),
                    events.stream()
                            .map(event ->
                                    new RecordedEvent(event.sequenceNumber(), event.eventType()))
                            .toList());
        }

        private TransactWriteItem statePut(Change<S, E> change) {
            Map<String, AttributeValue> item = new HashMap<>(stateMapping.write(change.state()));
            item.put(type.idField(), fromS(change.aggregateId()));
            item.put("version", fromN(Long.toString(change.newVersion())));
            item.put("createdAt", fromS(change.createdAt().toString()));
            item.put("updatedAt", fromS(change.decidedAt().toString()));
            Put.Builder put = put(tables.state(), item);
            return change.expectedVersion() == 0
                    ? absent(put, type.idField())
                    : item(
                            put.conditionExpression("#version = :expected")
                                    .expressionAttributeNames(Map.of("#version", "version"))
                                    .expressionAttributeValues(
                                            Map.of(
                                                    ":expected",
                                                    fromN(
                                                            Long.toString(
                                                                    change.expectedVersion())))));
        }

        private TransactWriteItem eventPut(StreamEvent<E> event) {
            return absent(put(tables.events(), eventItems.write(event)), type.idField());
        }

        private TransactWriteItem commandPut(
                String commandId, Accepted accepted, Change<S, E> change) {
            return absent(
                    put(
                            tables.commands(),
                            CommandRecord.item(
                                    commandId, accepted, change.decidedAt().plus(commandWindow))),
                    "commandId");
        }

        private static Put.Builder put(String table, Map<String, AttributeValue> item) {
            return Put.builder()
                    .tableName(table)
                    .item(item)
                    .returnValuesOnConditionCheckFailure(
                            ReturnValuesOnConditionCheckFailure.ALL_OLD);
        }

        private static TransactWriteItem absent(Put.Builder put, String key) {
            return item(
                    put.conditionExpression("attribute_not_exists(#key)")
                            .expressionAttributeNames(Map.of("#key", key)));
        }

        private static TransactWriteItem item(Put.Builder put) {
            return TransactWriteItem.builder().put(put.build()).build();
        }
    }
}
