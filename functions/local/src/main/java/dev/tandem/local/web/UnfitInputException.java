package dev.tandem.local.web;

import dev.tandem.core.result.Problem;

import org.jspecify.annotations.Nullable;

/** What a function was called with is not what it takes. */
final class UnfitInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem.Invalid problem;

    UnfitInputException(Problem.Invalid problem, @Nullable Throwable cause) {
        super("the input is not what the function takes", cause);
        this.problem = problem;
    }

    Problem.Invalid problem() {
        return problem;
    }
}
