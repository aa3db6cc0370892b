package dev.tandem.local.web;

import dev.tandem.core.decider.RuleFailedException;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Where something failed: the classes of an exception and its causes, with the beginning of the
 * stack of each. Not what they say, which may quote events; but of a rule that failed, which it is.
 */
final class FailureFrames {

    private static final int LONGEST_CHAIN = 20;
    private static final int FRAMES = 15;

    private FailureFrames() {}

    /** A chain that goes in circles is cut. */
    static String of(Throwable failure) {
        StringBuilder text = new StringBuilder(named(failure)).append(frames(failure));
        int causes = 0;
        for (@Nullable Throwable cause = failure.getCause();
                cause != null && causes < LONGEST_CHAIN;
                cause = cause.getCause()) {
            text.append("\ncaused by ").append(named(cause)).append(frames(cause));
            causes++;
        }
        return text.toString();
    }

    private static String named(Throwable failure) {
        return failure instanceof RuleFailedException rule
                ? rule.toString()
                : failure.getClass().getName();
    }

    private static String frames(Throwable failure) {
        return Arrays.stream(failure.getStackTrace())
                .limit(FRAMES)
                .map(frame -> "\n\tat " + frame)
                .collect(Collectors.joining());
    }
}
