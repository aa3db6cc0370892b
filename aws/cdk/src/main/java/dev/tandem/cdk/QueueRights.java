package dev.tandem.cdk;

import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.sqs.IQueue;

import java.util.List;

/** What a function of a queue may do with it, and with those that it sends to. */
final class QueueRights {

    private QueueRights() {}

    static void receive(IQueue queue, Function function) {
        allow(
                function,
                queue,
                List.of("sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"),
                "kms:Decrypt");
    }

    static void send(IQueue queue, Function function) {
        allow(function, queue, List.of("sqs:SendMessage"), "kms:Decrypt", "kms:GenerateDataKey");
    }

    /**
     * @param ofKey the least that the queue's key asks for: Amazon SQS Developer Guide, key
     *     management
     */
    private static void allow(
            Function function, IQueue queue, List<String> actions, String... ofKey) {
        function.addToRolePolicy(Statements.allow(actions, List.of(queue.getQueueArn())));
        // a queue that was given may have a key of its owner's
        var key = queue.getEncryptionMasterKey();
        if (key != null) {
            key.grant(function, ofKey);
        }
    }
}
