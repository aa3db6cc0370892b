package dev.tandem.function.request;

import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What a command function receives: the command, or what is wrong with the request. So a function
 * answers a bad request with the same JSON on Lambda, behind an HTTP API and locally.
 *
 * @param <C> the command
 */
public sealed interface CommandRequest<C> {

    /** The request can be meant. */
    record Valid<C>(Command<C> command) implements CommandRequest<C> {}

    /**
     * The request shows by itself that it can't be meant.
     *
     * @param metadata what could be read of it nevertheless
     */
    record Invalid<C>(Problem.Invalid problem, Metadata metadata) implements CommandRequest<C> {}

    /** Nobody knows who sends the request, and the functions are to know. */
    record Unauthenticated<C>(Problem.Unauthenticated problem, Metadata metadata)
            implements CommandRequest<C> {}

    /**
     * The handler's result for a valid request, the problem for an invalid one, which its observer
     * is told of too.
     */
    default Result answer(CommandHandler<? super C, ?, ?> handler) {
        return switch (this) {
            case Valid<C>(Command<C> command) -> handler.handle(command);
            case Invalid<C>(Problem.Invalid problem, Metadata metadata) ->
                    handler.refuse(problem, metadata);
            case Unauthenticated<C>(Problem.Unauthenticated problem, Metadata metadata) ->
                    handler.refuse(problem, metadata);
        };
    }

    /** The handler's result for a valid request, the problem for an invalid one. */
    default Result answer(Function<? super Command<C>, ? extends Result> handler) {
        return switch (this) {
            case Valid<C>(Command<C> command) -> handler.apply(command);
            case Invalid<C> invalid -> invalid.problem();
            case Unauthenticated<C> unauthenticated -> unauthenticated.problem();
        };
    }

    /**
     * Turns the request's body into another command.
     *
     * @param mapping may throw {@link InvalidValueException}: the request is invalid then
     */
    default <D> CommandRequest<D> map(Function<? super C, ? extends D> mapping) {
        return map((body, _) -> mapping.apply(body));
    }

    /**
     * Turns the request's body into another command, by who sends it.
     *
     * @param mapping of the body and the caller, which is empty if nobody asks; may throw {@link
     *     InvalidValueException}: the request is invalid then
     */
    default <D> CommandRequest<D> map(
            BiFunction<? super C, Optional<String>, ? extends D> mapping) {
        return switch (this) {
            case Valid<C>(Command<C> command) -> {
                try {
                    yield new Valid<>(
                            command.withBody(mapping.apply(command.body(), command.caller())));
                } catch (InvalidValueException e) {
                    yield new Invalid<>(Problem.Invalid.of(e.violations()), command.metadata());
                }
            }
            case Invalid<C>(Problem.Invalid problem, Metadata metadata) ->
                    new Invalid<>(problem, metadata);
            case Unauthenticated<C>(Problem.Unauthenticated problem, Metadata metadata) ->
                    new Unauthenticated<>(problem, metadata);
        };
    }
}
