package dev.tandem.dynamodb.store;

import dev.tandem.core.command.Retry;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.GroupOutcome;
import dev.tandem.dynamodb.failure.DynamoDbFailure;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.util.List;
import java.util.Map;

/**
 * Writes records of commands that cause no event. In a transaction all the same, since the role of
 * a command function need not have the right to put an item outside of one.
 *
 * @param retry how often a transaction is tried when the store is busy
 */
record CommandRecordWrites(TransactionSender sender, String idField, Retry retry) {

    /** What one try came to, and whether the store may be less busy at the next one. */
    private record Attempt(GroupOutcome outcome, boolean isBusy) {}

    /** All of them, or none. */
    GroupOutcome write(List<? extends StepWrite<?, ?>> steps) {
        var transaction =
                WriteTransaction.ofRecords(
                        steps.stream().flatMap(step -> step.record().stream()).toList());
        return retry.until(() -> attempt(transaction, steps), attempt -> !attempt.isBusy())
                .outcome();
    }

    private Attempt attempt(WriteTransaction transaction, List<? extends StepWrite<?, ?>> steps) {
        try {
            sender.send(transaction);
            return done(steps);
        } catch (TransactionCanceledException e) {
            return switch (Cancellation.of(e, transaction)) {
                case Cancellation.RepeatedCommands(var records) -> repeated(steps, records);
                case Cancellation.Busy(String codes) -> unavailable(steps, codes, true);
                case Cancellation.ItemTooLarge() -> tooLong(steps, e);
                case Cancellation.Conflicting _, Cancellation.Unexpected _ -> unfit(e);
            };
        } catch (SdkException e) {
            if (DynamoDbFailure.isTransient(e)) {
                return unavailable(steps, e.getClass().getSimpleName(), false);
            }
            return DynamoDbFailure.isItemTooLarge(e)
                    ? tooLong(steps, e)
                    : unfit(DynamoDbFailure.told(transaction.tables(), e));
        }
    }

    private static Attempt done(List<? extends StepWrite<?, ?>> steps) {
        return new Attempt(
                new GroupOutcome.Done(steps.stream().<Result>map(StepWrite::result).toList()),
                false);
    }

    private Attempt repeated(
            List<? extends StepWrite<?, ?>> steps,
            Map<Integer, ? extends Map<String, AttributeValue>> records) {
        var answers = new RecordedAnswers();
        records.forEach((step, record) ->
                answers.add(
                        step,
                        () ->
                                steps.get(step)
                                        .command()
                                        .map(command ->
                                                CommandRecord.answer(record, command, idField))));
        return new Attempt(answers.outcome().orElseThrow(), false);
    }

    /** What is too long to be kept is true all the same. */
    private static Attempt tooLong(List<? extends StepWrite<?, ?>> steps, SdkException e) {
        return steps.size() == 1 ? done(steps) : unfit(e);
    }

    private static Attempt unfit(RuntimeException e) {
        return new Attempt(new GroupOutcome.Unfit(e), false);
    }

    private static Attempt unavailable(
            List<? extends StepWrite<?, ?>> steps, String why, boolean isBusy) {
        return new Attempt(
                new GroupOutcome.Done(steps.stream().<Result>map(_ -> unavailable(why)).toList()),
                isBusy);
    }

    static Problem unavailable(String why) {
        return new Problem.Unavailable(
                "the command changes nothing, but the store is busy (%s) and did not keep that answer: nothing was written; send it again"
                        .formatted(why),
                DynamoDbFailure.RETRY_AFTER);
    }
}
