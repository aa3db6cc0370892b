package dev.tandem.core.command;

import dev.tandem.core.result.Result;

/**
 * What came of one of several commands: what it would be answered alone, or what would be thrown.
 */
public sealed interface Handled {

    /** What came of it; throws what it failed with. */
    Result result();

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
