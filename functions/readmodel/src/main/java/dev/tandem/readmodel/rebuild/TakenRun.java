package dev.tandem.readmodel.rebuild;

import dev.tandem.core.result.Problem;

import java.time.Duration;

/** Whether a call may work on a rebuild. */
sealed interface TakenRun {

    /** It may. */
    record Ours(RebuildRun run) implements TakenRun {}

    /** The one of that name is finished. */
    record Finished(long estimatedEvents) implements TakenRun {}

    /** Why it may not. */
    enum Refused implements TakenRun {
        /** Another call works on it. */
        TAKEN,
        /** Newer code has begun it, and has not finished it. */
        OF_NEWER_CODE;

        private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

        Problem problem() {
            return switch (this) {
                case TAKEN ->
                        new Problem.Unavailable(
                                "another call is rebuilding it; call again to go on", RETRY_AFTER);
                case OF_NEWER_CODE ->
                        new Problem.Rejected(
                                "rebuild_of_newer_code",
                                "newer code than this has begun a rebuild and has not finished it:"
                                        + " call that, or this with \"anew\":true");
            };
        }
    }
}
