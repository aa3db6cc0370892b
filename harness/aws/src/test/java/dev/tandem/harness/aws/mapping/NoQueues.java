package dev.tandem.harness.aws.mapping;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.queue.QueueDirectory;
import dev.tandem.harness.aws.queue.QueueService;
import dev.tandem.harness.aws.queue.SourceQueue;

/** Where there is no SQS. */
final class NoQueues implements QueueDirectory {

    @Override
    public SourceQueue queue(String queueArn, String functionArn) {
        throw new AwsException(400, "InvalidParameterValueException", QueueService.MISSING);
    }

    @Override
    public void require(String action, String queueArn, String functionArn) {
        // everything is allowed
    }

    @Override
    public int mostBatches() {
        return 1;
    }
}
