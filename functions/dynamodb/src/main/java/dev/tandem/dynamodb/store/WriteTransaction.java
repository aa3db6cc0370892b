package dev.tandem.dynamodb.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.result.Result;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What one change writes: first a look at the event before if that may be lacking, then the state
 * if it is written, then the events, last the command's record if it has an id. Cancellation
 * reasons come back in this order.
 *
 * @param predecessor the look at the event before
 * @param state what is written of the state
 * @param eventPuts the events
 * @param commandPut the command's record; empty if it has no id
 * @param result what to answer when they are written
 * @param token names this change to DynamoDB, the same in all tries
 */
record WriteTransaction(
        Optional<ConditionCheck> predecessor,
        StateWrite.Planned state,
        List<Put> eventPuts,
        Optional<Put> commandPut,
        Result result,
        String token) {

    /** On an event that is written alone: tells a repeated try from another writer. */
    static final String WRITE_ID = "writeId";

    /** The record alone, of a command that changes nothing. */
    static WriteTransaction ofRecord(Put record, Result result) {
        return new WriteTransaction(
                Optional.empty(),
                StateWrite.Planned.NONE,
                List.of(),
                Optional.of(record),
                result,
                UUID.randomUUID().toString());
    }

    private List<Put> puts() {
        return Stream.of(state.put().stream(), eventPuts.stream(), commandPut.stream())
                .flatMap(puts -> puts)
                .toList();
    }

    /** To which it writes. */
    List<String> tables() {
        return puts().stream().map(Put::tableName).distinct().toList();
    }

    /** All of it as a transaction takes it, in the order of the cancellation reasons. */
    List<TransactWriteItem> items() {
        return Stream.concat(
                        predecessor.stream()
                                .map(check ->
                                        TransactWriteItem.builder().conditionCheck(check).build()),
                        puts().stream().map(put -> TransactWriteItem.builder().put(put).build()))
                .toList();
    }

    /** The one event, if there is nothing else to write: that takes no transaction. */
    Optional<Put> alone() {
        return predecessor.isEmpty()
                        && state.put().isEmpty()
                        && commandPut.isEmpty()
                        && eventPuts.size() == 1
                ? Optional.of(withWriteId(eventPuts.getFirst()))
                : Optional.empty();
    }

    private Put withWriteId(Put put) {
        Map<String, AttributeValue> item = new HashMap<>(put.item());
        item.put(WRITE_ID, fromS(token));
        return put.toBuilder().item(item).build();
    }

    /** The sizes in bytes of all that is kept of the change, with its state laid out. */
    List<Integer> sizes() {
        return sizes(ItemSize.of(state.item().get()));
    }

    /** The same or a little more, without laying out a state that is not written. */
    List<Integer> sizesAtMost() {
        return sizes(state.sizeAtMost());
    }

    /** The same, where the state has that size. */
    List<Integer> sizes(int stateSize) {
        return Stream.concat(
                        Stream.of(stateSize),
                        Stream.concat(eventPuts.stream(), commandPut.stream())
                                .map(put -> ItemSize.of(put.item())))
                .toList();
    }
}
