package dev.tandem.harness.queues;

import dev.tandem.harness.aws.endpoint.AwsException;

import java.util.Map;

/** Sends messages to queues that are named by their ARNs. */
record QueueSender(QueueCalls calls) {

    /**
     * Sends a message.
     *
     * @return its id
     * @throws AwsException if there is no such queue
     */
    String send(String queueArn, String body) throws InterruptedException {
        String queue = QueueArn.of(queueArn).url();
        return calls.ask("SendMessage", Map.of("QueueUrl", queue, "MessageBody", body))
                .path("MessageId")
                .asString();
    }
}
