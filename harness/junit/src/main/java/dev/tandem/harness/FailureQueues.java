package dev.tandem.harness;

import dev.tandem.harness.aws.queue.QueueService;
import dev.tandem.harness.aws.stream.function.FailureDestination;
import dev.tandem.harness.sam.policy.Policies;

import java.util.Optional;

/** Queues that are told what was given up, with the rights of the function that was to have it. */
record FailureQueues(Optional<QueueService> queues, Policies policies) {

    FailureDestination of(String functionArn) {
        return (queueArn, json) -> {
            policies.require(Clients.name(functionArn), "sqs:SendMessage", queueArn);
            queues.orElseThrow(() -> new IllegalStateException(QueueService.MISSING))
                    .send(queueArn, json);
        };
    }
}
