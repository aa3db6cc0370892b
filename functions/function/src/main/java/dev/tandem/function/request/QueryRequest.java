package dev.tandem.function.request;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;

import java.util.function.Function;

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

    /** The handler's result for a valid request, the problem for an invalid one. */
    default <V> QueryResult<V> answer(Function<? super Q, QueryResult<V>> handler) {
        return switch (this) {
            case Valid<Q>(Q query) -> handler.apply(query);
            case Invalid<Q>(Problem.Invalid problem) -> new QueryResult.Failed<>(problem);
        };
    }
}
