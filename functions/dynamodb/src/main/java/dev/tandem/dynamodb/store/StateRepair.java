package dev.tandem.dynamodb.store;

import dev.tandem.core.command.Retry;
import dev.tandem.core.store.CorruptAggregateException;
import dev.tandem.dynamodb.failure.DynamoDbFailure;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.Map;
import java.util.Optional;

/**
 * Writes states anew of their events. It writes no event, so that one may come in between: what it
 * writes says that it may be behind its events, whatever the strategy is.
 */
record StateRepair<S, E>(
        DynamoDbClient client, StateItems<S> items, StateFold<S, E> fold, Retry retry) {

    boolean repair(String aggregateId) {
        return retry.until(
                        () -> AgreeingReads.of(() -> attempt(aggregateId)),
                        attempt -> attempt != Attempt.LOST)
                == Attempt.WRITTEN;
    }

    private enum Attempt {
        WRITTEN,
        /** Somebody else wrote meanwhile. */
        LOST,
        NO_EVENTS
    }

    private Attempt attempt(String aggregateId) {
        Optional<Map<String, AttributeValue>> there =
                new ItemReader(client).get(items.table(), items.type().idField(), aggregateId);
        FoldedState<S> folded = fold.anew(aggregateId);
        if (folded.version() == 0) {
            return Attempt.NO_EVENTS;
        }
        there.ifPresent(item -> checkNotAhead(aggregateId, item, folded.version()));
        return write(put(aggregateId, there, folded));
    }

    private void checkNotAhead(
            String aggregateId, Map<String, AttributeValue> item, long lastEvent) {
        long version = items.versionIfWhole(item).orElse(0);
        if (version > lastEvent) {
            throw CorruptAggregateException.lackingEvents(
                    "%s %s is at version %s, but its events end at %s: the event table lacks what the state has seen, restore it"
                            .formatted(items.type().name(), aggregateId, version, lastEvent));
        }
    }

    private Put put(
            String aggregateId,
            Optional<Map<String, AttributeValue>> there,
            FoldedState<S> folded) {
        Map<String, AttributeValue> item =
                items.writeSnapshot(
                        aggregateId,
                        folded,
                        there.flatMap(StateItems::createdAt).orElseGet(folded::createdAt));
        return there.map(old ->
                        ConditionalPut.ifUnchanged(items.table(), item, old, StateItems.VERSION))
                .orElseGet(
                        () -> ConditionalPut.ifAbsent(items.table(), item, items.type().idField()));
    }

    private Attempt write(Put put) {
        try {
            client.transactWriteItems(
                    request -> request.transactItems(TransactWriteItem.builder().put(put).build()));
            return Attempt.WRITTEN;
        } catch (TransactionCanceledException e) {
            return Attempt.LOST;
        } catch (SdkException e) {
            throw DynamoDbFailure.whileReading(items.table(), e);
        }
    }
}
