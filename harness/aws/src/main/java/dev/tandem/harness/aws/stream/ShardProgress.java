package dev.tandem.harness.aws.stream;

/** How far one step in a shard has come. */
enum ShardProgress {
    /** All that the shard held has been read. */
    CAUGHT_UP,
    /** There is more to read. */
    BEHIND,
    /** Something must be delivered first. */
    HELD_UP,
    /** The shard is closed and delivered to its end. */
    FINISHED
}
