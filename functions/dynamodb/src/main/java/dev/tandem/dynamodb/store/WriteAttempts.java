package dev.tandem.dynamodb.store;

import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.Change;
import dev.tandem.core.store.CorruptAggregateException;
import dev.tandem.dynamodb.failure.DynamoDbFailure;
import dev.tandem.dynamodb.table.ItemAttributes;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;
import software.amazon.awssdk.services.dynamodb.model.TransactionInProgressException;

/** The tries to carry one write transaction out, and what came of them. */
final class WriteAttempts<S, E> {

    private final TransactionSender sender;
    private final WriteTransaction transaction;
    private final States<S, E> states;
    private final Change<S, E> change;
    private final WriteProblems problems;
    private boolean busy;
    private boolean written;
    private boolean outcomeUnknown;

    WriteAttempts(
            TransactionSender sender,
            AggregateType type,
            Change<S, E> change,
            WriteTransaction transaction,
            States<S, E> states) {
        this.sender = sender;
        this.transaction = transaction;
        this.states = states;
        this.change = change;
        this.problems = new WriteProblems(type, change);
    }

    /**
     * Whether another try is of no use. The SDK itself has tried again where there was no answer or
     * the call was throttled; it leaves cancelled transactions to us.
     */
    boolean isFinal() {
        return !busy;
    }

    /** Whether some try may have been carried out without our knowing. */
    boolean isOutcomeUnknown() {
        return outcomeUnknown;
    }

    /** Whether the change was written by these tries, and not by an earlier command. */
    boolean isWritten() {
        return written;
    }

    /** Tries once. */
    Sent next() {
        busy = false;
        try {
            sender.send(transaction);
            return accepted();
        } catch (TransactionCanceledException e) {
            return cancelled(e);
        } catch (ConditionalCheckFailedException e) {
            return refused(e);
        } catch (TransactionConflictException e) {
            return busy("TransactionConflict", e);
        } catch (SdkException e) {
            return failed(e);
        }
    }

    private Sent accepted() {
        written = true;
        return new Sent.Committed();
    }

    /** A put, unlike a transaction, does not know that it has been carried out before. */
    private Sent refused(ConditionalCheckFailedException e) {
        boolean isOurs =
                e.hasItem()
                        && ItemAttributes.text(e.item(), WriteTransaction.WRITE_ID)
                                .filter(transaction.token()::equals)
                                .isPresent();
        return isOurs ? accepted() : conflict(new Cancellation.EventAlreadyThere(0));
    }

    private Sent cancelled(TransactionCanceledException e) {
        return switch (Cancellation.of(e, transaction)) {
            case Cancellation.RepeatedCommands(var records) -> new Sent.Repeated(records);
            case Cancellation.Conflicting conflict -> conflict(conflict);
            case Cancellation.ItemTooLarge() -> new Sent.TooLarge();
            case Cancellation.Busy(String codes) -> busy(codes, e);
            case Cancellation.Unexpected(String reasons) ->
                    new Sent.Unfit(
                            new IllegalStateException(
                                    "the transaction of %s was cancelled: %s"
                                            .formatted(problems.aggregate(), reasons),
                                    e));
        };
    }

    private Sent failed(SdkException e) {
        if (DynamoDbFailure.isThrottled(e)) {
            // an earlier sending of ours is what is in progress
            outcomeUnknown |=
                    e instanceof TransactionInProgressException
                            || DynamoDbFailure.hasLostAnAnswer(e);
            return unavailable("throttled");
        }
        if (DynamoDbFailure.isOutcomeUnknown(e)) {
            outcomeUnknown = true;
            return unavailable("no answer");
        }
        if (DynamoDbFailure.isItemTooLarge(e)) {
            return new Sent.TooLarge();
        }
        return new Sent.Unfit(DynamoDbFailure.told(transaction.tables(), e));
    }

    private Sent busy(String codes, SdkException e) {
        busy = true;
        outcomeUnknown |= DynamoDbFailure.hasLostAnAnswer(e);
        return unavailable(codes);
    }

    private Sent conflict(Cancellation.Conflicting conflict) {
        long version = states.versionAfter(conflict, change);
        if (version == change.expectedVersion() && !change.isUponWarmState()) {
            throw new CorruptAggregateException(
                    "%s is at version %s as expected, and could not be changed from there: state and events were not written together"
                            .formatted(problems.aggregate(), version));
        }
        return new Sent.Outrun(version);
    }

    private static Sent unavailable(String why) {
        return new Sent.Unavailable(why);
    }
}
