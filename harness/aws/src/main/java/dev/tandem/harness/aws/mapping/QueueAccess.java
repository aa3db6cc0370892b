package dev.tandem.harness.aws.mapping;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.queue.QueueDirectory;
import dev.tandem.harness.aws.queue.internal.Visibility;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Whether a function may read a queue, and has the time to. */
record QueueAccess(QueueDirectory queues, String queueArn, String functionArn) {

    private static final List<String> ACTIONS =
            List.of("ReceiveMessage", "DeleteMessage", "GetQueueAttributes");

    /**
     * @throws AwsException if there is no such queue, or if the function's role does not allow it
     */
    void require() throws InterruptedException {
        ACTIONS.forEach(this::require);
        attributes();
    }

    private void require(String action) {
        try {
            queues.require("sqs:" + action, queueArn, functionArn);
        } catch (AwsException denied) {
            throw Field.refused(
                    "The function execution role does not have permissions to call %s on SQS"
                            .formatted(action));
        }
    }

    /**
     * @throws AwsException if a message could be visible again while the function has it
     */
    void requireVisibility(Duration timeout) throws InterruptedException {
        Duration visibility = Visibility.of(attributes());
        if (visibility.compareTo(timeout) < 0) {
            throw Field.refused(
                    "Queue visibility timeout: %s seconds is less than Function timeout: %s seconds"
                            .formatted(visibility.toSeconds(), timeout.toSeconds()));
        }
    }

    private Map<String, String> attributes() throws InterruptedException {
        try {
            return queues.queue(queueArn, functionArn).attributes();
        } catch (AwsException e) {
            if (!e.code().equals("QueueDoesNotExist")) {
                throw e;
            }
            throw Field.refused(
                    "Error occurred while ReceiveMessage. SQS Error Code:"
                            + " AWS.SimpleQueueService.NonExistentQueue. SQS Error Message: The"
                            + " specified queue does not exist or you do not have access to it.");
        }
    }
}
