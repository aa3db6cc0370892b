package dev.tandem.dynamodb.store;

import dev.tandem.core.failure.ApplicationErrorException;
import dev.tandem.core.result.Problem;
import dev.tandem.core.store.Change;
import dev.tandem.core.store.GroupOutcome;

import tools.jackson.core.JacksonException;

import java.util.List;
import java.util.Optional;

/**
 * What a command writes has to be kept as if it were written alone: its events, its record, and the
 * state after it, though only the state after the last one is written.
 */
record GroupLimits<S, E>(States<S, E> states, ReadBack<S, E> readBack) {

    /** Those that fit in one transaction, not counting the state: one at least. */
    static <S, E> List<StepWrite<S, E>> firstOf(List<StepWrite<S, E>> steps) {
        if (steps.size() == 1) {
            return steps;
        }
        int items = 0;
        long bytes = 0;
        for (int i = 0; i < steps.size(); i++) {
            items += steps.get(i).items();
            bytes += steps.get(i).bytes();
            if (i > 0 && !StoreLimits.fit(items, bytes)) {
                return steps.subList(0, i);
            }
        }
        return steps;
    }

    /** The first one that can't be kept; empty if all can. */
    Optional<GroupOutcome> violatedByAllButTheLast(WriteGroup<S, E> group) {
        for (int i = 0; i < group.steps().size() - 1; i++) {
            int step = i;
            Optional<GroupOutcome> unkept =
                    group.steps().get(i).change().flatMap(change -> unkept(group, step, change));
            if (unkept.isPresent()) {
                return unkept;
            }
        }
        return Optional.empty();
    }

    private Optional<GroupOutcome> unkept(WriteGroup<S, E> group, int step, Change<S, E> change) {
        try {
            return unkept(group, step, change, states.between(change))
                    .map(problem -> new GroupOutcome.Refused(step, problem));
        } catch (JacksonException e) {
            return Optional.of(
                    new GroupOutcome.Refused(step, ReadBack.refused(group.aggregate(), e)));
        } catch (Throwable e) {
            // of a mapping's own functions
            return Optional.of(new GroupOutcome.Unfit(ApplicationErrorException.of(e)));
        }
    }

    /**
     * @param state what is written of it
     */
    Optional<GroupOutcome> violatedByTheLast(WriteGroup<S, E> group, StateWrite.Planned state) {
        int last = group.steps().size() - 1;
        return group.steps()
                .get(last)
                .change()
                .flatMap(change -> unkept(group, last, change, state))
                .map(problem -> new GroupOutcome.Refused(last, problem));
    }

    private Optional<Problem> unkept(
            WriteGroup<S, E> group, int step, Change<S, E> change, StateWrite.Planned state) {
        WriteTransaction alone = WriteTransaction.alone(group.steps().get(step), state);
        return StoreLimits.violatedBy(alone, group.aggregate())
                .or(() -> readBack.violatedBy(change, alone, group.aggregate()));
    }

    /** DynamoDB says so, and does not say of which. */
    GroupOutcome tooLarge(WriteGroup<S, E> group, WriteTransaction transaction) {
        Problem problem = StoreLimits.tooLarge(group.aggregate(), StoreLimits.largest(transaction));
        return group.isOne()
                ? new GroupOutcome.Refused(0, problem)
                : new GroupOutcome.Unfit(new IllegalStateException(problem.detail()));
    }
}
