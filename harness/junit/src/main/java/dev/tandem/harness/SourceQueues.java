package dev.tandem.harness;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.queue.QueueDirectory;
import dev.tandem.harness.aws.queue.QueueService;
import dev.tandem.harness.aws.queue.SourceQueue;
import dev.tandem.harness.aws.queue.SqsMessage;
import dev.tandem.harness.sam.policy.Policies;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Queues that functions are fed from, with the rights of the function.
 *
 * @param maxEnvironments as many batches run at a time: the messages of one that waits for a free
 *     child would become visible again
 */
record SourceQueues(Optional<QueueService> queues, Policies policies, int maxEnvironments)
        implements QueueDirectory {

    /** As many batches Lambda reads at a time before it scales. */
    private static final int FIRST_BATCHES = 5;

    @Override
    public SourceQueue queue(String queueArn, String functionArn) {
        SourceQueue queue = queues.orElseThrow(SourceQueues::missing).queue(queueArn);
        return new SourceQueue() {
            @Override
            public Map<String, String> attributes() throws InterruptedException {
                require("sqs:GetQueueAttributes", queueArn, functionArn);
                return queue.attributes();
            }

            @Override
            public List<SqsMessage> receive(int most) throws InterruptedException {
                require("sqs:ReceiveMessage", queueArn, functionArn);
                return queue.receive(most);
            }

            @Override
            public void delete(List<SqsMessage> messages) throws InterruptedException {
                require("sqs:DeleteMessage", queueArn, functionArn);
                queue.delete(messages);
            }

            @Override
            public void listen(Runnable arrival) {
                queue.listen(arrival);
            }

            @Override
            public void leave(Runnable arrival) {
                queue.leave(arrival);
            }
        };
    }

    private static AwsException missing() {
        return new AwsException(400, "InvalidParameterValueException", QueueService.MISSING);
    }

    @Override
    public void require(String action, String queueArn, String functionArn) {
        policies.require(Clients.name(functionArn), action, queueArn);
    }

    @Override
    public int mostBatches() {
        return Math.min(FIRST_BATCHES, maxEnvironments);
    }
}
