package dev.tandem.core.result;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Why a command or query was not carried out, in the terms of RFC 9457. */
public sealed interface Problem extends Result {

    /** A stable name of the kind, such as {@code urn:tandem:conflict}. */
    default String type() {
        return ProblemKind.of(this).type();
    }

    /** The kind in a few words. */
    default String title() {
        return ProblemKind.of(this).title();
    }

    @Override
    default int status() {
        return ProblemKind.of(this).status();
    }

    /** What happened this time, for a person. */
    String detail();

    /**
     * Someone else changed the aggregate since the caller saw it; nothing was written.
     *
     * @param expectedVersion the version that the caller saw; 0 where it meant to create
     * @param currentVersion the version that the aggregate has
     */
    record Conflict(String detail, long expectedVersion, long currentVersion) implements Problem {

        /** A conflict over that aggregate, in words. */
        public static Conflict of(String aggregate, String id, long expected, long current) {
            return new Conflict(words(aggregate, id, expected, current), expected, current);
        }

        private static String words(String aggregate, String id, long expected, long current) {
            if (expected == 0) {
                return "%s %s exists already, at version %s".formatted(aggregate, id, current);
            }
            return current == 0
                    ? "there is no %s %s, and so no version %s of it: create it without a version"
                            .formatted(aggregate, id, expected)
                    : "%s %s is at version %s, not %s: load it and decide again"
                            .formatted(aggregate, id, current, expected);
        }
    }

    /** There is no such aggregate. */
    record NotFound(String detail) implements Problem {}

    /**
     * A rule of the aggregate refused the command; nothing was written.
     *
     * @param code names the rule, snake_case, stable
     */
    record Rejected(String code, String detail) implements Problem {}

    /**
     * The commandId named another command before, of which nothing is told; nothing was written.
     */
    record CommandIdReused(String detail) implements Problem {

        /** The refusal of that id, in words. */
        public static CommandIdReused of(String commandId) {
            return new CommandIdReused(
                    "the commandId %s was sent with another command before: a new command takes a new id"
                            .formatted(commandId));
        }
    }

    /**
     * The request alone shows that it can't be meant; nothing was read or written.
     *
     * @param violations of which the first {@value Violation#MOST_TOLD} are told
     */
    record Invalid(String detail, List<Violation> violations) implements Problem {
        public Invalid {
            violations = Violation.told(violations);
        }

        /** With these violations, which the detail tells as sentences. */
        public static Invalid of(List<Violation> violations) {
            List<String> sentences = new ArrayList<>();
            for (Violation violation : Violation.told(violations)) {
                sentences.add(
                        violation.field().isEmpty()
                                ? "the request " + violation.message()
                                : violation.field() + " " + violation.message());
            }
            return new Invalid(String.join("; ", sentences), violations);
        }
    }

    /** The request does not say by a token who sends it; nothing was read or written. */
    record Unauthenticated(String detail) implements Problem {}

    /**
     * A store is busy or out of reach.
     *
     * @param outcome whether the command may have been applied nevertheless
     * @param retryAfterOrNull how long to wait before the same request is sent again; seconds in
     *     JSON and in the HTTP header. Null where it may only be sent again after a look at the
     *     aggregate, which the detail says then
     */
    record Unavailable(String detail, WriteOutcome outcome, @Nullable Duration retryAfterOrNull)
            implements Problem {

        /** Nothing was written, and the same request may succeed later. */
        public Unavailable(String detail, Duration retryAfter) {
            this(detail, WriteOutcome.NOT_WRITTEN, retryAfter);
        }

        /** The wait in whole seconds, rounded up, at least 1; empty where there is none. */
        public OptionalLong retryAfterSeconds() {
            return retryAfterOrNull == null
                    ? OptionalLong.empty()
                    : OptionalLong.of(Math.max(1, retryAfterOrNull.plusMillis(999).toSeconds()));
        }
    }
}
