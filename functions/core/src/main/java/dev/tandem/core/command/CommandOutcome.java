package dev.tandem.core.command;

import dev.tandem.core.result.Result;

/**
 * What came of a command, and what it took.
 *
 * @param result what is answered
 * @param retries how often it was decided again
 * @param conflicts how often somebody else was faster, or had been: those that a retry settled, and
 *     the one that is answered
 */
public record CommandOutcome(Result result, int retries, int conflicts) {}
