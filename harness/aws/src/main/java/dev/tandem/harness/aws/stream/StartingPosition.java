package dev.tandem.harness.aws.stream;

/** Where delivery begins in a stream of which nothing has been delivered so far. */
public enum StartingPosition {
    /** With the oldest record that is there. */
    TRIM_HORIZON,
    /** Behind the last record that is there when the poller looks for the first time. */
    LATEST
}
