package dev.tandem.dynamodb.store;

import dev.tandem.dynamodb.table.Attributes;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Why DynamoDB cancelled a write transaction. The reasons come by position: state, events, command
 * record.
 *
 * <p>Amazon DynamoDB API Reference, TransactWriteItems, "Cancellation Reasons".
 */
sealed interface Cancellation {

    /** The command was applied before. */
    record RepeatedCommand(String result) implements Cancellation {}

    /** The state is at another version than expected; 0 if there is none. */
    record VersionConflict(long currentVersion) implements Cancellation {}

    /** The state is at the expected version, but an event is already there. */
    record EventAlreadyThere(int position) implements Cancellation {}

    /** An item is too large. */
    record ItemTooLarge() implements Cancellation {}

    /** Another transaction was at work, or the table is throttled: the same may succeed soon. */
    record Busy(String codes) implements Cancellation {}

    /** Something that should not happen. */
    record Unexpected(String reasons) implements Cancellation {}

    Set<String> BUSY =
            Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

    static Cancellation of(TransactionCanceledException cancelled, boolean withCommandRecord) {
        List<CancellationReason> reasons = cancelled.cancellationReasons();
        if (reasons == null || reasons.isEmpty()) {
            return new Unexpected(String.valueOf(cancelled.getMessage()));
        }
        int eventsEnd = withCommandRecord ? reasons.size() - 1 : reasons.size();
        if (withCommandRecord && conditionFailed(reasons.getLast())) {
            return new RepeatedCommand(CommandRecord.resultIn(reasons.getLast().item()));
        }
        if (conditionFailed(reasons.getFirst())) {
            return new VersionConflict(version(reasons.getFirst().item()));
        }
        for (int i = 1; i < eventsEnd; i++) {
            if (conditionFailed(reasons.get(i))) {
                return new EventAlreadyThere(i - 1);
            }
        }
        return byCodes(reasons);
    }

    private static Cancellation byCodes(List<CancellationReason> reasons) {
        List<String> codes =
                reasons.stream()
                        .map(CancellationReason::code)
                        .filter(code -> !"None".equals(code))
                        .distinct()
                        .toList();
        if (!codes.isEmpty() && BUSY.containsAll(codes)) {
            return new Busy(String.join(", ", codes));
        }
        boolean tooLarge =
                reasons.stream()
                        .anyMatch(reason ->
                                "ValidationError".equals(reason.code())
                                        && String.valueOf(reason.message())
                                                .contains("size has exceeded"));
        return tooLarge ? new ItemTooLarge() : new Unexpected(String.join(", ", codes));
    }

    private static boolean conditionFailed(CancellationReason reason) {
        return "ConditionalCheckFailed".equals(reason.code());
    }

    private static long version(Map<String, AttributeValue> item) {
        return Attributes.wholeNumber(item, "version").orElse(0);
    }
}
