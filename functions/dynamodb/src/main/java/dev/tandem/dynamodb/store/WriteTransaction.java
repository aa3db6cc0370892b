package dev.tandem.dynamodb.store;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

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
 * if it is written, then the events, last the records of commands with an id. Cancellation reasons
 * come back in this order.
 *
 * @param predecessor the look at the event before
 * @param state what is written of the state
 * @param eventPuts the events
 * @param commandPuts the commands' records
 * @param token names this change to DynamoDB, the same in all tries
 */
record WriteTransaction(
        Optional<ConditionCheck> predecessor,
        StateWrite.Planned state,
        List<Put> eventPuts,
        List<Put> commandPuts,
        String token) {

    /**
     * On an event that is written alone, and on records or events of several commands: tells a
     * repeated try from another writer.
     */
    static final String WRITE_ID = "writeId";

    /** Records alone, of commands that change nothing. */
    static WriteTransaction ofRecords(List<Put> records) {
        return new WriteTransaction(
                Optional.empty(),
                StateWrite.Planned.NONE,
                List.of(),
                records,
                UUID.randomUUID().toString());
    }

    /** What a command would write if it were the only one. */
    static WriteTransaction alone(StepWrite<?, ?> step, StateWrite.Planned state) {
        return new WriteTransaction(
                Optional.empty(), state, step.events(), step.record().stream().toList(), "");
    }

    private List<Put> puts() {
        return Stream.of(state.put().stream(), eventPuts.stream(), commandPuts.stream())
                .flatMap(puts -> puts)
                .toList();
    }

    /** To which it writes. */
    List<String> tables() {
        return puts().stream().map(Put::tableName).distinct().toList();
    }

    /** How many items it has, as a transaction counts them. */
    int count() {
        return eventPuts.size()
                + commandPuts.size()
                + (state.put().isPresent() ? 1 : 0)
                + (predecessor.isPresent() ? 1 : 0);
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
                        && commandPuts.isEmpty()
                        && eventPuts.size() == 1
                ? Optional.of(withWriteId(eventPuts.getFirst(), token))
                : Optional.empty();
    }

    /** The same, with the token of its transaction. */
    static Put withWriteId(Put put, String token) {
        Map<String, AttributeValue> item = new HashMap<>(put.item());
        item.put(WRITE_ID, fromS(token));
        return put.toBuilder().item(item).build();
    }

    /** The sizes in bytes of all that is kept of the change, with its state laid out. */
    List<Integer> sizes() {
        return sizes(ItemSize.of(state.state().item().get()));
    }

    /** The same or a little more, without laying out a state that is not written. */
    List<Integer> sizesAtMost() {
        return sizes(state.state().sizeAtMost());
    }

    /** The same, where the state has that size. */
    List<Integer> sizes(int stateSize) {
        return Stream.concat(
                        Stream.of(stateSize),
                        Stream.concat(eventPuts.stream(), commandPuts.stream())
                                .map(put -> ItemSize.of(put.item())))
                .toList();
    }
}
