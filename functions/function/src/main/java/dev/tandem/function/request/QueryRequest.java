package dev.tandem.function.request;

import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;

import org.jspecify.annotations.Nullable;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a query function receives: the query, or what is wrong with the request.
 *
 * @param <Q> the query
 */
public sealed interface QueryRequest<Q> {

    /**
     * The request can be meant.
     *
     * @param callerOrNull who sends it, as an authorizer says; null if nobody asks
     */
    record Valid<Q>(Q query, @Nullable String callerOrNull) implements QueryRequest<Q> {

        /** A query of which nobody asks who sends it. */
        public Valid(Q query) {
            this(query, null);
        }
    }

    /** The request shows by itself that it can't be meant. */
    record Invalid<Q>(Problem.Invalid problem) implements QueryRequest<Q> {}

    /** Nobody knows who sends the request, and the functions are to know. */
    record Unauthenticated<Q>(Problem.Unauthenticated problem) implements QueryRequest<Q> {}

    /**
     * It is the event of a schedule, of a rule of EventBridge or of EventBridge Scheduler, that has
     * no input of its own.
     *
     * @param problem for functions that no schedule is for
     */
    record Scheduled<Q>(Problem.Invalid problem) implements QueryRequest<Q> {}

    /**
     * It is the event of a custom resource of CloudFormation: a deployment wants to go on.
     *
     * @param problem for functions that no custom resource is for
     */
    record Deployed<Q>(Problem.Invalid problem) implements QueryRequest<Q> {}

    /** Takes a schedule's event for that query; for functions that schedules may call. */
    default QueryRequest<Q> whenScheduled(Supplier<? extends Q> query) {
        return switch (this) {
            case Scheduled<Q> _ -> new Valid<>(query.get());
            case Valid<Q> _, Invalid<Q> _, Unauthenticated<Q> _, Deployed<Q> _ -> this;
        };
    }

    /**
     * Takes the creation or update of a custom resource of CloudFormation for that query; for
     * functions that are a step of a deployment. On Lambda what comes of it is told to
     * CloudFormation; a delete and a rollback never get here.
     */
    default QueryRequest<Q> whenDeployed(Supplier<? extends Q> query) {
        return switch (this) {
            case Deployed<Q> _ -> new Valid<>(query.get());
            case Valid<Q> _, Invalid<Q> _, Unauthenticated<Q> _, Scheduled<Q> _ -> this;
        };
    }

    /** The handler's result for a valid request, the problem for an invalid one. */
    default <V> QueryResult<V> answer(Function<? super Q, QueryResult<V>> handler) {
        return answer((query, _) -> handler.apply(query));
    }

    /**
     * The handler's result for a valid request, the problem for an invalid one.
     *
     * @param handler of the query and the caller, which is empty if nobody asks; may throw {@link
     *     InvalidValueException}: the request is invalid then
     */
    default <V> QueryResult<V> answer(
            BiFunction<? super Q, Optional<String>, QueryResult<V>> handler) {
        return switch (this) {
            case Valid<Q>(Q query, String caller) -> {
                try {
                    yield handler.apply(query, Optional.ofNullable(caller));
                } catch (InvalidValueException e) {
                    yield new QueryResult.Failed<>(Problem.Invalid.of(e.violations()));
                }
            }
            case Unauthenticated<Q>(Problem.Unauthenticated problem) ->
                    new QueryResult.Failed<>(problem);
            case Invalid<Q>(Problem.Invalid problem) -> new QueryResult.Failed<>(problem);
            case Deployed<Q>(Problem.Invalid problem) -> new QueryResult.Failed<>(problem);
            case Scheduled<Q>(Problem.Invalid problem) -> new QueryResult.Failed<>(problem);
        };
    }
}
