package dev.tandem.harness.aws.queue;

import dev.tandem.harness.aws.endpoint.AwsService;

import java.util.Optional;
import java.util.ServiceLoader;

/**
 * SQS behind the endpoint. It is an artifact of its own, since it is much larger than all the rest
 * and only templates with queues need it; whoever has it on the class path has SQS.
 */
public interface QueueService extends AwsService, AutoCloseable {

    /** What to do where none is found. */
    String MISSING =
            "SQS is not on the class path: add dev.tandem:tandem-harness-queues beside"
                    + " dev.tandem:tandem-harness";

    /**
     * Sends a message, as AWS itself does to an on-failure destination.
     *
     * @param queueArn such as {@code arn:aws:sqs:us-east-1:000000000000:failures}
     * @return the message's id
     * @throws dev.tandem.harness.aws.endpoint.AwsException with SQS's code, such as {@code
     *     QueueDoesNotExist}
     * @throws InterruptedException if this is closed meanwhile
     */
    String send(String queueArn, String body) throws InterruptedException;

    /**
     * A queue to read from.
     *
     * @param queueArn such as {@code arn:aws:sqs:us-east-1:000000000000:sales.fifo}
     * @throws dev.tandem.harness.aws.endpoint.AwsException if it is no queue's ARN
     */
    SourceQueue queue(String queueArn);

    /** Ends it; its messages are gone. */
    @Override
    void close();

    /** A new one, if the class path has one. */
    static Optional<QueueService> find() {
        return ServiceLoader.load(QueueService.class, QueueService.class.getClassLoader())
                .findFirst();
    }
}
