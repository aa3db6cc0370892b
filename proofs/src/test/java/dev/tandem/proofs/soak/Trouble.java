package dev.tandem.proofs.soak;

/** What may happen while requests are sent. */
enum Trouble {
    /** Records of one transaction, and neighbours of one cart, change places. */
    STREAM_SWAP,
    STREAM_DUPLICATE,
    STREAM_DROP,
    STREAM_DELAY,
    /** What the stream has not delivered is gone, as after 24 hours. */
    STREAM_EXPIRE,
    /** What the stream has delivered comes again. */
    STREAM_AGAIN,
    TRANSACTION_CONFLICT,
    THROTTLING,
    SERVER_ERROR,
    LOST_ANSWER,
    TIME_OUT,
    STALE_READ,
    /** A process dies at a call of DynamoDB: nothing of it reaches an engine from then on. */
    DEATH_AT_CALL,
    /** The same at a statement of PostgreSQL. */
    DEATH_AT_STATEMENT,
    /** A connection to PostgreSQL is cut in the middle of a statement. */
    CUT_STATEMENT,
    POSTGRES_STOPPED,
    POSTGRES_FROZEN,
    /** A constraint that some rows do not keep. */
    STRICT_TABLE,
    /** A release whose projection makes other rows of the same events. */
    DEPLOYMENT,
    REBUILD_IN_PLACE,
    REBUILD_BLUE_GREEN,
    AUDIT,
    REPAIR,
    REDRIVE,
    /** The tables of the write side become what they were a while before. */
    RESTORE
}
