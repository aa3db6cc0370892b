package dev.tandem.harness.aws.fault;

/**
 * What AWS does to requests now and then, and DynamoDB Local never. The names are AWS's where it
 * has one.
 */
public enum Fault {
    /** A transaction is cancelled as if another one were at work on its first item. */
    TRANSACTION_CONFLICT,

    /**
     * Too much was asked of the table. A transaction is cancelled for {@code ThrottlingError}; any
     * other request is answered with {@code ProvisionedThroughputExceededException}.
     */
    THROTTLING,

    /** Something is wrong with DynamoDB: status 500. */
    INTERNAL_SERVER_ERROR,

    /** The write is carried out, then the connection is cut. */
    CUT_AFTER_COMMIT,

    /** The write is carried out, and no answer comes, however long the client waits. */
    TIME_OUT_AFTER_COMMIT,

    /** An eventually consistent read shows an older state. Consistent reads are never touched. */
    STALE_READ
}
