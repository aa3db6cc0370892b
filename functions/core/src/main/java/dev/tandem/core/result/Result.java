package dev.tandem.core.result;

/** What a command answers: {@link Accepted}, or one of the {@link Problem problems}. */
public sealed interface Result permits Accepted, Problem {

    /** The HTTP status that says the same. */
    int status();
}
