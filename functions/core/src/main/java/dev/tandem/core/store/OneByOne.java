package dev.tandem.core.store;

import dev.tandem.core.failure.ApplicationErrorException;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes a group where nothing writes it at once: step by step, up to the first that fails. */
record OneByOne<S, E>(AggregateStore<S, E> store) {

    GroupOutcome write(List<GroupStep<S, E>> steps) {
        List<Result> answers = new ArrayList<>();
        for (GroupStep<S, E> step : steps) {
            Result result;
            try {
                result = write(step);
            } catch (Throwable e) {
                RuntimeException failure = ApplicationErrorException.of(e);
                return answers.isEmpty() ? first(failure) : new GroupOutcome.Done(answers);
            }
            if (result instanceof Problem.Unavailable) {
                // it may be written: nobody may decide it again
                answers.add(result);
                return new GroupOutcome.Done(answers);
            }
            if (!isDone(step, result)) {
                return answers.isEmpty() ? alone(result) : new GroupOutcome.Done(answers);
            }
            answers.add(result);
        }
        return new GroupOutcome.Done(answers);
    }

    /** It concerns this step alone, but that a store which is away is away for all. */
    private static GroupOutcome first(RuntimeException e) {
        if (e instanceof StoreUnavailableException) {
            throw e;
        }
        return new GroupOutcome.Unfit(e);
    }

    private Result write(GroupStep<S, E> step) {
        return switch (step) {
            case GroupStep.Changed<S, E>(var change) -> store.write(change);
            case GroupStep.Remembered<S, E>(var identity, var id, var result, var decidedAt) ->
                    store.remember(identity, id, result, decidedAt);
        };
    }

    /**
     * Whether the steps after it may be written upon it: a first answer of long ago moved nothing.
     */
    private static boolean isDone(GroupStep<?, ?> step, Result result) {
        return switch (step) {
            case GroupStep.Changed<?, ?>(var change) ->
                    result instanceof Accepted accepted
                            && accepted.version() == change.newVersion()
                            && accepted.events().size() == change.events().size();
            case GroupStep.Remembered<?, ?> _ -> true;
        };
    }

    private static GroupOutcome alone(Result result) {
        return switch (result) {
            case Problem.Conflict conflict -> new GroupOutcome.Outrun(conflict.currentVersion());
            case Problem.Rejected rejected -> new GroupOutcome.Refused(0, rejected);
            case Accepted _, Problem _ -> new GroupOutcome.Repeated(Map.of(0, result));
        };
    }
}
