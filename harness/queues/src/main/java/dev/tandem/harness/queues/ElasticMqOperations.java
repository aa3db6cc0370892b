package dev.tandem.harness.queues;

import java.util.List;

/** What ElasticMQ 1.7.1 knows. */
final class ElasticMqOperations {

    static final List<String> NAMES =
            List.of(
                    "AddPermission",
                    "CancelMessageMoveTask",
                    "ChangeMessageVisibility",
                    "ChangeMessageVisibilityBatch",
                    "CreateQueue",
                    "DeleteMessage",
                    "DeleteMessageBatch",
                    "DeleteQueue",
                    "GetQueueAttributes",
                    "GetQueueUrl",
                    "ListDeadLetterSourceQueues",
                    "ListMessageMoveTasks",
                    "ListQueueTags",
                    "ListQueues",
                    "PurgeQueue",
                    "ReceiveMessage",
                    "RemovePermission",
                    "SendMessage",
                    "SendMessageBatch",
                    "SetQueueAttributes",
                    "StartMessageMoveTask",
                    "TagQueue",
                    "UntagQueue");

    private ElasticMqOperations() {}
}
