package dev.tandem.harness.aws.queue;

import java.util.List;
import java.util.Map;

/**
 * A queue, as far as an event source mapping needs it. Each call throws {@link
 * dev.tandem.harness.aws.endpoint.AwsException} with SQS's code, such as {@code QueueDoesNotExist}
 * or {@code AccessDenied}.
 */
public interface SourceQueue {

    /** How many messages a receive brings at most. */
    int MOST_OF_A_RECEIVE = 10;

    /** Its attributes by name, such as {@code VisibilityTimeout} in seconds. */
    Map<String, String> attributes() throws InterruptedException;

    /**
     * Receives what is there, and does not wait for more. The messages are hidden for the queue's
     * visibility time-out.
     *
     * @param most from 1 to {@link #MOST_OF_A_RECEIVE}
     */
    List<SqsMessage> receive(int most) throws InterruptedException;

    /** Deletes messages. */
    void delete(List<SqsMessage> messages) throws InterruptedException;

    /** Tells a listener of each message that is sent from now on, once it can be received. */
    void listen(Runnable arrival);

    /** Tells the listener no more. */
    void leave(Runnable arrival);
}
