package dev.tandem.function.request;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;

import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a query function receives: the query, or what is wrong with the request.
 *
 * @param <Q> the query
 */
public sealed interface QueryRequest<Q> {

    /** The request can be meant. */
    record Valid<Q>(Q query) implements QueryRequest<Q> {}

    /** The request shows by itself that it can't be meant. */
    record Invalid<Q>(Problem.Invalid problem) implements QueryRequest<Q> {}

    /**
     * It is the event of a schedule, of a rule of EventBridge or of EventBridge Scheduler, that has
     * no input of its own.
     *
     * @param problem for functions that no schedule is for
     */
    record Scheduled<Q>(Problem.Invalid problem) implements QueryRequest<Q> {}

    /** Takes a schedule's event for that query; for functions that schedules may call. */
    default QueryRequest<Q> whenScheduled(Supplier<? extends Q> query) {
        return switch (this) {
            case Scheduled<Q> _ -> new Valid<>(query.get());
            case Valid<Q> _, Invalid<Q> _ -> this;
        };
    }

    /** The handler's result for a valid request, the problem for an invalid one. */
    default <V> QueryResult<V> answer(Function<? super Q, QueryResult<V>> handler) {
        return switch (this) {
            case Valid<Q>(Q query) -> handler.apply(query);
            case Invalid<Q>(Problem.Invalid problem) -> new QueryResult.Failed<>(problem);
            case Scheduled<Q>(Problem.Invalid problem) -> new QueryResult.Failed<>(problem);
        };
    }
}
