package dev.tandem.cdk;

import org.jspecify.annotations.Nullable;

import software.amazon.awscdk.services.lambda.CfnEventSourceMapping;
import software.amazon.awscdk.services.lambda.CfnEventSourceMapping.ScalingConfigProperty;
import software.amazon.awscdk.services.sqs.IQueue;
import software.constructs.Construct;

import java.util.List;

/**
 * The queue that calls a function. Made as CloudFormation has it: CDK's own would give the function
 * more rights than it needs.
 *
 * @param batchSize how many messages come at most
 * @param maxConcurrency how many calls at a time; null for as many as there are groups
 */
record QueueMapping(int batchSize, @Nullable Integer maxConcurrency) {

    /** AWS Lambda Developer Guide, SQS: of a FIFO queue no more. */
    private static final int MOST_OF_FIFO = 10;

    static QueueMapping usual() {
        return new QueueMapping(MOST_OF_FIFO, null);
    }

    QueueMapping withBatchSize(int size) {
        return new QueueMapping(size, maxConcurrency);
    }

    QueueMapping withMaxConcurrency(int calls) {
        return new QueueMapping(batchSize, calls);
    }

    void check(FieldCheck check) {
        check.between("batchSize", batchSize, 1, MOST_OF_FIFO, " messages of a FIFO queue");
        if (maxConcurrency != null) {
            check.between("maxConcurrency", maxConcurrency, 2, 1000, " calls");
        }
    }

    void make(Construct scope, IQueue queue, LiveFunction function) {
        CfnEventSourceMapping.Builder mapping =
                CfnEventSourceMapping.Builder.create(scope, "Sent")
                        .functionName(function.alias().getFunctionArn())
                        .eventSourceArn(queue.getQueueArn())
                        .batchSize(batchSize)
                        .functionResponseTypes(List.of("ReportBatchItemFailures"));
        if (maxConcurrency != null) {
            mapping.scalingConfig(
                    ScalingConfigProperty.builder().maximumConcurrency(maxConcurrency).build());
        }
        mapping.build();
    }
}
