package dev.tandem.harness.aws.stream.fault;

/** What reads streams, and can be disturbed at once rather than by chance. */
public interface StreamReader {

    /**
     * Delivers again what has been delivered before.
     *
     * @param records how many of the last ones of each shard; {@link Long#MAX_VALUE} for all
     */
    void goBack(long records);

    /**
     * Passes over everything that is in the stream and has not been delivered.
     *
     * @return how many records
     */
    long expireUndelivered();
}
