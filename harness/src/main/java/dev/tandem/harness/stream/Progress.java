package dev.tandem.harness.stream;

/** How far one step in a shard has come. */
enum Progress {
    /** All that the shard held when it was read has been delivered. */
    CAUGHT_UP,
    /** There is more to read. */
    BEHIND,
    /** A delivery has failed; its time will come again. */
    HELD_UP,
    /** The shard is closed and delivered to its end. */
    FINISHED
}
