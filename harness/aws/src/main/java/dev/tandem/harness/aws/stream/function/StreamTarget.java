package dev.tandem.harness.aws.stream.function;

import org.jspecify.annotations.Nullable;

/** Whom a stream or a queue wakes: a Lambda function, or what stands in for one. */
@FunctionalInterface
public interface StreamTarget {

    /**
     * Takes one batch.
     *
     * @param event the JSON that AWS Lambda sends for DynamoDB Streams or for SQS
     * @return the JSON that the function answers: may name {@code batchItemFailures}; null or empty
     *     when there is nothing to say
     * @throws ThrottledInvocationException if the function has not been called at all: the batch
     *     comes again, and no retry is used up
     * @throws Exception if the function fails: the whole batch comes again
     */
    byte @Nullable [] invoke(byte[] event) throws Exception;
}
