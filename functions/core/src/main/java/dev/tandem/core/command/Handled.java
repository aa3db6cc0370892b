package dev.tandem.core.command;

import dev.tandem.core.failure.ApplicationErrorException;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;

import java.util.function.Supplier;

/**
 * What came of one of several commands: what it would be answered alone, or what would be thrown.
 */
public sealed interface Handled {

    /** What came of it; throws what it failed with. */
    Result result();

    /**
     * Whether it may come to something else when it is sent again: what can't be mended by its
     * caller may be mended by others. A refusal is no failure.
     */
    default boolean isFailure() {
        return switch (this) {
            case Answered(Result result) -> result instanceof Problem.Unavailable;
            case Failed _ -> true;
        };
    }

    /** What came of a command that is carried out by this. */
    static Handled of(Supplier<CommandOutcome> command) {
        try {
            return new Answered(command.get().result());
        } catch (Throwable e) {
            return new Failed(ApplicationErrorException.of(e));
        }
    }

    /** It has a result. */
    record Answered(Result result) implements Handled {}

    /**
     * It failed at something that its caller can't mend. The others have not.
     *
     * @param failure what {@link CommandHandler#handle} would have thrown
     */
    record Failed(RuntimeException failure) implements Handled {

        @Override
        public Result result() {
            throw failure;
        }
    }
}
