package dev.tandem.snapstart;

/**
 * Takes part in the snapshot that Lambda takes of an initialised function, and starts all its
 * instances from (AWS Lambda Developer Guide, "Implement code before or after Lambda function
 * snapshots"). A bean of this type is called; the order is that of {@code @Order}, reversed before
 * the snapshot. Where nobody takes a snapshot, nothing is called.
 */
public interface RuntimeHook {

    /**
     * Loads what a first call would load, so that it is in the snapshot. Writes nothing anywhere.
     * It may fail as it likes: at the first creation of a deployment neither tables nor database
     * answer.
     */
    default void prime() throws Exception {}

    /** Lets go of what must not be in the snapshot, such as connections. */
    default void beforeCheckpoint() {}

    /** Takes up anew what a copy must not share with the others, or what may be out of date. */
    default void afterRestore() {}
}
