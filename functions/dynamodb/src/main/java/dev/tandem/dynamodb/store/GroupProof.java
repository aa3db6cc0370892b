package dev.tandem.dynamodb.store;

import dev.tandem.core.store.CommandIdentity;
import dev.tandem.core.store.GroupOutcome;
import dev.tandem.core.store.StoreUnavailableException;
import dev.tandem.dynamodb.event.DynamoDbEventLog;
import dev.tandem.dynamodb.table.ItemAttributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.Optional;

/**
 * Finds out whether a transaction was written whose answer was lost: one of its items tells of all,
 * by the transaction's token.
 */
record GroupProof<S, E>(CommandRecords commands, DynamoDbEventLog<E> log) {

    /** What came of it; that it is not known where nothing tells. */
    GroupOutcome of(WriteGroup<S, E> group, WriteTransaction transaction) {
        try {
            return provenBy(group, transaction).orElseGet(group::unknown);
        } catch (StoreUnavailableException e) {
            return group.unknown();
        }
    }

    private Optional<GroupOutcome> provenBy(WriteGroup<S, E> group, WriteTransaction transaction) {
        return group.steps().stream()
                .flatMap(step -> step.command().stream())
                .findFirst()
                .map(command -> byRecord(command, group, transaction))
                .orElseGet(() -> group.isOne() ? Optional.empty() : byEvent(group, transaction));
    }

    /** Of a lone command the record is the answer, whoever wrote it. */
    private Optional<GroupOutcome> byRecord(
            CommandIdentity command, WriteGroup<S, E> group, WriteTransaction transaction) {
        return commands.record(command, group.whole().decidedAt())
                .map(record ->
                        isOf(transaction, record)
                                ? group.written()
                                : group.repeated(
                                        Map.of(0, record),
                                        (_, item) -> commands.answer(item, command)));
    }

    /** An event of somebody else in its place keeps ours from being written for good. */
    private Optional<GroupOutcome> byEvent(WriteGroup<S, E> group, WriteTransaction transaction) {
        String id = group.whole().aggregateId();
        return log.item(id, group.whole().expectedVersion() + 1)
                .map(event ->
                        isOf(transaction, event)
                                ? group.written()
                                : new GroupOutcome.Outrun(log.lastSequenceNumber(id)));
    }

    private static boolean isOf(WriteTransaction transaction, Map<String, AttributeValue> item) {
        return ItemAttributes.text(item, WriteTransaction.WRITE_ID)
                .filter(transaction.token()::equals)
                .isPresent();
    }
}
