package dev.tandem.core.command;

import dev.tandem.core.result.Result;

/**
 * What a try to carry a command out came to.
 *
 * @param isRaceLost somebody else wrote between reading and writing: another try may come to
 *     something else
 */
record CommandAttempt(Result result, boolean isRaceLost) {

    /** No other try is needed. */
    static CommandAttempt last(Result result) {
        return new CommandAttempt(result, false);
    }
}
