package dev.tandem.dynamodb.store;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Why DynamoDB cancelled a write transaction. The reasons come by position: predecessor, state,
 * events, command records.
 *
 * <p>Amazon DynamoDB API Reference, TransactWriteItems, "Cancellation Reasons".
 */
sealed interface Cancellation {

    /**
     * Commands' ids have records, which have not expired.
     *
     * @param records by place among those that were to be written
     */
    record RepeatedCommands(Map<Integer, Map<String, AttributeValue>> records)
            implements Cancellation {}

    /** The aggregate is not at the version that the change expects. */
    sealed interface Conflicting extends Cancellation {}

    /** The state item did not meet its condition; empty if there is none. */
    record StateNotAsExpected(Map<String, AttributeValue> item) implements Conflicting {}

    /** The state item, if it is written, met its condition, but an event is already there. */
    record EventAlreadyThere(int position) implements Conflicting {}

    /** The event before those that were to be written is not there. */
    record NotNext() implements Conflicting {}

    /** An item is too large. */
    record ItemTooLarge() implements Cancellation {}

    /** Another transaction was at work, or the table is throttled: the same may succeed soon. */
    record Busy(String codes) implements Cancellation {}

    /** Something that should not happen. */
    record Unexpected(String reasons) implements Cancellation {}

    Set<String> BUSY =
            Set.of("TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

    static Cancellation of(TransactionCanceledException cancelled, WriteTransaction transaction) {
        List<CancellationReason> reasons = cancelled.cancellationReasons();
        if (reasons == null || reasons.isEmpty()) {
            return new Unexpected(String.valueOf(cancelled.getMessage()));
        }
        Map<Integer, Map<String, AttributeValue>> repeated = repeated(reasons, transaction);
        if (!repeated.isEmpty()) {
            return new RepeatedCommands(repeated);
        }
        int first = reasons.size() - transaction.commandPuts().size();
        // of this command there may be a record soon
        return busyAmong(reasons.subList(first, reasons.size()))
                .or(() -> conflict(reasons.subList(0, first), transaction))
                .orElseGet(() -> byCodes(reasons));
    }

    private static Map<Integer, Map<String, AttributeValue>> repeated(
            List<CancellationReason> reasons, WriteTransaction transaction) {
        int records = transaction.commandPuts().size();
        Map<Integer, Map<String, AttributeValue>> repeated = new TreeMap<>();
        for (int i = 0; i < records; i++) {
            CancellationReason reason = reasons.get(reasons.size() - records + i);
            if (conditionFailed(reason)) {
                repeated.put(i, reason.item());
            }
        }
        return repeated;
    }

    private static Optional<Cancellation> conflict(
            List<CancellationReason> reasons, WriteTransaction transaction) {
        int state = transaction.predecessor().isPresent() ? 1 : 0;
        int events = state + (transaction.state().put().isPresent() ? 1 : 0);
        for (int i = 0; i < reasons.size(); i++) {
            if (conditionFailed(reasons.get(i))) {
                return Optional.of(
                        i < state
                                ? new NotNext()
                                : i < events
                                        ? new StateNotAsExpected(reasons.get(i).item())
                                        : event(i - events, reasons.subList(0, i)));
            }
        }
        return Optional.empty();
    }

    /** An event that is there tells nothing of a state that was not looked at. */
    private static Cancellation event(int position, List<CancellationReason> before) {
        return busyAmong(before).orElseGet(() -> new EventAlreadyThere(position));
    }

    private static Optional<Cancellation> busyAmong(List<CancellationReason> reasons) {
        return reasons.stream()
                .map(CancellationReason::code)
                .filter(BUSY::contains)
                .findFirst()
                .map(Busy::new);
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
}
