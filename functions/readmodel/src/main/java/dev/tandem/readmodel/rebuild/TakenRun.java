package dev.tandem.readmodel.rebuild;

/** Whether a call may work on a rebuild. */
sealed interface TakenRun {

    /** It may. */
    record Ours(RebuildRun run) implements TakenRun {}

    /** Why it may not. */
    enum Refused implements TakenRun {
        /** Another call works on it. */
        TAKEN,
        /** Newer code has begun it, and has not finished it. */
        OF_NEWER_CODE
    }
}
