package dev.tandem.cdk;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.sqs.DeadLetterQueue;
import software.amazon.awscdk.services.sqs.DeduplicationScope;
import software.amazon.awscdk.services.sqs.FifoThroughputLimit;
import software.amazon.awscdk.services.sqs.IQueue;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.amazon.awscdk.services.sqs.RedriveAllowPolicy;
import software.amazon.awscdk.services.sqs.RedrivePermission;
import software.constructs.Construct;

/**
 * Makes the queues of commands.
 *
 * @param name what their names begin with, with the prefix
 */
record FifoQueues(Construct scope, String name) {

    /** The longest that there is. */
    private static final int DAYS = 14;

    /** Commands of many on one aggregate, whose id is their MessageGroupId. */
    Queue commands(IQueue failed, Redelivery redelivery) {
        return byGroup("Commands", "-commands.fifo")
                .visibilityTimeout(redelivery.visibility())
                .removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
                .deadLetterQueue(
                        DeadLetterQueue.builder()
                                .queue(failed)
                                .maxReceiveCount(redelivery.maxReceiveCount())
                                .build())
                .build();
    }

    /** Those that the function has set aside, or that came for longer than any outage is. */
    Queue failed() {
        return fifo("Failed", "-commands-failed.fifo")
                .retentionPeriod(Duration.days(DAYS))
                // what has failed is still to be looked at when the stack is gone
                .removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
                .build();
    }

    Queue replies() {
        return byGroup("Replies", "-replies.fifo").build();
    }

    /** As many groups at a time as there are aggregates. */
    private Queue.Builder byGroup(String id, String suffix) {
        return fifo(id, suffix)
                .deduplicationScope(DeduplicationScope.MESSAGE_GROUP)
                .fifoThroughputLimit(FifoThroughputLimit.PER_MESSAGE_GROUP_ID)
                .redriveAllowPolicy(
                        RedriveAllowPolicy.builder()
                                .redrivePermission(RedrivePermission.DENY_ALL)
                                .build());
    }

    private Queue.Builder fifo(String id, String suffix) {
        return Queue.Builder.create(scope, id)
                .queueName(name + suffix)
                .fifo(true)
                .encryption(QueueEncryption.SQS_MANAGED);
    }
}
