package dev.tandem.core.command;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;

/**
 * What one command of a group comes to. Nobody is told before that is written which it was decided
 * upon.
 */
sealed interface GroupDecision {

    /** Whether it comes to nothing that its caller could be told for good. */
    default boolean isFailure() {
        return switch (this) {
            case Fails _ -> true;
            case Says(Result result) -> result instanceof Problem.Unavailable;
            case Accepts _, Known _ -> false;
        };
    }

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
