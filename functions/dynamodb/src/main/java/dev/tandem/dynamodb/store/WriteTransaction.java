package dev.tandem.dynamodb.store;

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
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What one change writes: first the state if it is written, then the events, last the command's
 * record if it has an id. Cancellation reasons come back in this order.
 *
 * @param stateItem the state as an item, whether it is written or not
 * @param statePut how it is written; empty if it is not
 * @param eventPuts the events
 * @param commandPut the command's record; empty if it has no id
 * @param accepted what to answer when they are written
 * @param token names this change to DynamoDB, the same in all tries
 */
record WriteTransaction(
        Map<String, AttributeValue> stateItem,
        Optional<Put> statePut,
        List<Put> eventPuts,
        Optional<Put> commandPut,
        Accepted accepted,
        String token) {

    /** On an event that is written alone: tells a repeated try from another writer. */
    static final String WRITE_ID = "writeId";

    /** All puts in the order of the cancellation reasons. */
    List<Put> puts() {
        return Stream.of(statePut.stream(), eventPuts.stream(), commandPut.stream())
                .flatMap(puts -> puts)
                .toList();
    }

    /** The puts as a transaction takes them. */
    List<TransactWriteItem> items() {
        return puts().stream().map(put -> TransactWriteItem.builder().put(put).build()).toList();
    }

    /** The one event, if there is nothing else to write: that takes no transaction. */
    Optional<Put> alone() {
        return statePut.isEmpty() && commandPut.isEmpty() && eventPuts.size() == 1
                ? Optional.of(withWriteId(eventPuts.getFirst()))
                : Optional.empty();
    }

    private Put withWriteId(Put put) {
        Map<String, AttributeValue> item = new HashMap<>(put.item());
        item.put(WRITE_ID, fromS(token));
        return put.toBuilder().item(item).build();
    }

    /** The sizes in bytes of all that is kept of the change. */
    List<Integer> sizes() {
        List<Integer> sizes = new ArrayList<>();
        sizes.add(ItemSize.of(stateItem));
        eventPuts.forEach(put -> sizes.add(ItemSize.of(put.item())));
        commandPut.ifPresent(put -> sizes.add(ItemSize.of(put.item())));
        return sizes;
    }

    /** Builds transactions for one kind of aggregate. */
    record Builder<S, E>(
            AggregateType type,
            Tables tables,
            States<S, E> states,
            EventItems<E> eventItems,
            CommandRecords commands) {

        WriteTransaction build(Change<S, E> change) {
            List<StreamEvent<E>> events = events(change);
            Accepted accepted = accepted(change, events);
            return new WriteTransaction(
                    states.item(change),
                    states.put(change),
                    events.stream().map(this::eventPut).toList(),
                    change.metadata()
                            .commandId()
                            .map(id -> commands.put(id, accepted, change.decidedAt())),
                    accepted,
                    UUID.randomUUID().toString());
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

        private Put eventPut(StreamEvent<E> event) {
            return Puts.ifAbsent(tables.events(), eventItems.write(event), type.idField());
        }
    }
}
