package dev.tandem.json.request;

import dev.tandem.core.command.Command;
import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;

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

    /** The request shows by itself that it can't be meant. */
    record Invalid<C>(Problem.Invalid problem) implements CommandRequest<C> {}

    /** The handler's result for a valid request, the problem for an invalid one. */
    default Result answer(Function<? super Command<C>, ? extends Result> handler) {
        return switch (this) {
            case Valid<C>(Command<C> command) -> handler.apply(command);
            case Invalid<C>(Problem.Invalid problem) -> problem;
        };
    }

    /**
     * Turns the request's body into another command.
     *
     * @param mapping may throw {@link InvalidValueException}: the request is invalid then
     */
    default <D> CommandRequest<D> map(Function<? super C, ? extends D> mapping) {
        return switch (this) {
            case Valid<C>(Command<C> command) -> {
                try {
                    yield new Valid<>(
                            new Command<>(
                                    mapping.apply(command.body()),
                                    command.version(),
                                    command.metadata()));
                } catch (InvalidValueException e) {
                    yield new Invalid<>(RequestReader.problem(e.violations()));
                }
            }
            case Invalid<C>(Problem.Invalid problem) -> new Invalid<>(problem);
        };
    }
}
