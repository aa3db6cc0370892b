package dev.tandem.harness.aws.stream.fault;

/** A fault that strikes by chance. */
public enum StreamFault {
    /** Adjacent records of different items change places, as those of one transaction may. */
    SWAP_TRANSACTION,
    /** Adjacent records of one partition key and different sort keys change places. */
    SWAP_NEIGHBOURS,
    /** A batch that was delivered with success is delivered again. */
    DUPLICATE_BATCH,
    /** A call never reaches the function; the batch is delivered later. */
    DROP_BATCH,
    /** A record is held back, and others overtake it. */
    DELAY_RECORD
}
