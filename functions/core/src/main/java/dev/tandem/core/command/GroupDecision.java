package dev.tandem.core.command;

import dev.tandem.core.result.Result;

/**
 * What one command of a group comes to. Nobody is told before that is written which it was decided
 * upon.
 */
sealed interface GroupDecision {

    /**
     * It has a step of the group, or its id has that one's: that step's answer is its own.
     *
     * @param step its place among the steps
     */
    record Accepts(int step) implements GroupDecision {}

    /** It writes nothing. */
    record Says(Result result) implements GroupDecision {}

    /** A rule failed at it. */
    record Fails(RuntimeException failure) implements GroupDecision {}

    /** It was answered before. */
    record Known(Result result) implements GroupDecision {}
}
