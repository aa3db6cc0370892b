package dev.tandem.harness.aws.queue;

/** The queues that event source mappings may read. */
public interface QueueDirectory {

    /**
     * A queue, read with the rights of a function's role. Whether it is there shows with each call.
     *
     * @throws dev.tandem.harness.aws.endpoint.AwsException if there are no queues at all
     */
    SourceQueue queue(String queueArn, String functionArn);

    /**
     * Makes sure that a function's role allows an action.
     *
     * @param action such as {@code sqs:ReceiveMessage}
     * @throws dev.tandem.harness.aws.endpoint.AwsException with {@code AccessDenied} if not
     */
    void require(String action, String queueArn, String functionArn);

    /** How many batches of a queue may be in flight, whatever is asked for. */
    int mostBatches();
}
