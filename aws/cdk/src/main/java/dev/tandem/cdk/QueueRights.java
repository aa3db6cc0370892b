package dev.tandem.cdk;

import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.sqs.IQueue;

import java.util.List;

/** What a function of a queue may do with it, and with those that it sends to. */
final class QueueRights {

    private QueueRights() {}

    static void receive(IQueue queue, Function function) {
        allow(function, queue, "sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage");
    }

    static void send(IQueue queue, Function function) {
        allow(function, queue, "sqs:SendMessage");
    }

    private static void allow(Function function, IQueue queue, String... actions) {
        function.addToRolePolicy(Statements.allow(List.of(actions), List.of(queue.getQueueArn())));
        // a queue that was given may have a key of its owner's
        var key = queue.getEncryptionMasterKey();
        if (key != null) {
            key.grantEncryptDecrypt(function);
        }
    }
}
