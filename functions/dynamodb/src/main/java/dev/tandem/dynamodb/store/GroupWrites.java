package dev.tandem.dynamodb.store;

import dev.tandem.core.command.Retry;
import dev.tandem.core.failure.ApplicationErrorException;
import dev.tandem.core.result.Problem;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.Change;
import dev.tandem.core.store.CommandIdentity;
import dev.tandem.core.store.CorruptAggregateException;
import dev.tandem.core.store.GroupOutcome;
import dev.tandem.core.store.GroupStep;
import dev.tandem.core.store.StoreUnavailableException;

import tools.jackson.core.JacksonException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Writes what one command or several on one aggregate come to, in one transaction: all of it, or
 * the first commands whose items fit in one.
 */
record GroupWrites<S, E>(
        AggregateType type,
        States<S, E> states,
        WarmStates<S> warm,
        CommandRecords commands,
        WriteTransactions<S, E> transactions,
        GroupLimits<S, E> limits,
        GroupProof<S, E> proof,
        TransactionSender sender,
        Retry retry) {

    GroupOutcome write(List<GroupStep<S, E>> steps) {
        List<StepWrite<S, E>> writes = new ArrayList<>();
        for (GroupStep<S, E> step : steps) {
            try {
                writes.add(transactions.step(step));
            } catch (JacksonException e) {
                return new GroupOutcome.Refused(writes.size(), refused(step, e));
            } catch (Throwable e) {
                RuntimeException failure = ApplicationErrorException.of(e);
                return step instanceof GroupStep.Changed<S, E>(var change)
                        ? unfit(change, failure)
                        : new GroupOutcome.Unfit(failure);
            }
        }
        List<StepWrite<S, E>> first = GroupLimits.firstOf(writes);
        return changes(first) ? write(WriteGroup.of(type, first)) : commands.write(first);
    }

    private static boolean changes(List<? extends StepWrite<?, ?>> steps) {
        return steps.stream().anyMatch(step -> step.change().isPresent());
    }

    private Problem refused(GroupStep<S, E> step, JacksonException e) {
        return switch (step) {
            case GroupStep.Changed<S, E>(var change) ->
                    ReadBack.refused(new WriteProblems(type, change).aggregate(), e);
            case GroupStep.Remembered<S, E> _ -> throw e;
        };
    }

    private GroupOutcome write(WriteGroup<S, E> group) {
        return limits.violatedByAllButTheLast(group).orElseGet(() -> planned(group).get());
    }

    /** What is to be done, once nothing can go wrong any more before it is sent. */
    private Supplier<GroupOutcome> planned(WriteGroup<S, E> group) {
        try {
            return switch (state(group.whole())) {
                case StateWrite.Stale(long version) -> () -> stale(group, version);
                case StateWrite.Planned state -> planned(group, state);
            };
        } catch (JacksonException e) {
            Problem refused = ReadBack.refused(group.aggregate(), e);
            return () -> new GroupOutcome.Refused(group.lastChange(), refused);
        } catch (StoreUnavailableException | CorruptAggregateException e) {
            throw e;
        } catch (Throwable e) {
            // of a mapping's own functions
            RuntimeException failure = ApplicationErrorException.of(e);
            return () -> unfit(group.whole(), failure);
        }
    }

    /** Of a mapping that fails at what was made of an old state it is not known what it will do. */
    private GroupOutcome unfit(Change<S, E> change, RuntimeException failure) {
        if (!change.isUponWarmState()) {
            return new GroupOutcome.Unfit(failure);
        }
        warm.forget(change.aggregateId());
        return new GroupOutcome.Outrun(change.expectedVersion());
    }

    private Supplier<GroupOutcome> planned(WriteGroup<S, E> group, StateWrite.Planned state) {
        WriteTransaction transaction = transactions.of(group, state);
        if (!group.isOne() && !StoreLimits.fit(transaction)) {
            return withoutTheLast(group.steps().subList(0, group.steps().size() - 1));
        }
        Optional<GroupOutcome> violated = limits.violatedByTheLast(group, state);
        if (violated.isEmpty() && !StoreLimits.fitByCount(transaction)) {
            // the look at the event before is one too many, and what is stored needs none
            return () -> stale(group, group.whole().expectedVersion());
        }
        return () -> violated.orElseGet(() -> send(group, transaction));
    }

    /**
     * What is left out is decided again when these are written. They were looked at, all but their
     * last one, upon what is written after it; that one alone may have changed anything.
     */
    private Supplier<GroupOutcome> withoutTheLast(List<StepWrite<S, E>> steps) {
        return changes(steps) ? planned(WriteGroup.of(type, steps)) : () -> commands.write(steps);
    }

    private StateWrite state(Change<S, E> change) {
        return change.isUponWarmState()
                ? warm.under(change)
                        .map(known -> states.writeUpon(change, known))
                        .orElseGet(() -> new StateWrite.Stale(change.expectedVersion()))
                : states.write(change);
    }

    /** Nothing was sent, so that nothing has told of commands that were answered before. */
    private GroupOutcome stale(WriteGroup<S, E> group, long version) {
        var answers = new RecordedAnswers();
        for (int step = 0; step < group.steps().size(); step++) {
            Optional<CommandIdentity> command = group.steps().get(step).command();
            answers.add(
                    step,
                    () -> command.flatMap(it -> commands.find(it, group.whole().decidedAt())));
        }
        return answers.outcome().orElseGet(() -> new GroupOutcome.Outrun(version));
    }

    private GroupOutcome send(WriteGroup<S, E> group, WriteTransaction transaction) {
        var attempts = new WriteAttempts<>(sender, type, group.whole(), transaction, states);
        boolean isWritten = false;
        try {
            Sent sent = retry.until(attempts::next, _ -> attempts.isFinal());
            isWritten = attempts.isWritten();
            return outcome(sent, attempts.isOutcomeUnknown(), group, transaction);
        } catch (StoreUnavailableException e) {
            if (!attempts.isOutcomeUnknown()) {
                throw e;
            }
            return group.unknown();
        } finally {
            keep(group.whole(), isWritten, transaction.state());
        }
    }

    private GroupOutcome outcome(
            Sent sent, boolean isUnknown, WriteGroup<S, E> group, WriteTransaction transaction) {
        return switch (sent) {
            case Sent.Committed() -> group.written();
            case Sent.Repeated(var records) ->
                    group.repeated(
                            records,
                            (step, record) ->
                                    commands.answer(record, step.command().orElseThrow()));
            case Sent.Outrun(long version) -> new GroupOutcome.Outrun(version);
            case Sent.TooLarge() -> limits.tooLarge(group, transaction);
            case Sent.Unavailable(String why) ->
                    isUnknown ? proof.of(group, transaction) : group.busy(why);
            case Sent.Unfit _ when isUnknown && !group.isOne() -> proof.of(group, transaction);
            case Sent.Unfit(RuntimeException cause) -> new GroupOutcome.Unfit(cause);
        };
    }

    private void keep(Change<S, E> change, boolean isWritten, StateWrite.Planned state) {
        if (isWritten) {
            states.written(change, state);
            warm.written(change, state.state().sizeAtMost());
        } else {
            states.notWritten(change);
            warm.forget(change.aggregateId());
        }
    }
}
