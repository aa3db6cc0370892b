package dev.tandem.harness.aws.stream.function;

import org.jspecify.annotations.Nullable;

/** Whom the stream wakes: a Lambda function, or what stands in for one. */
@FunctionalInterface
public interface StreamTarget {

    /**
     * Takes one batch.
     *
     * @param dynamodbEvent the JSON that AWS Lambda sends for DynamoDB Streams
     * @return the JSON that the function answers: may name {@code batchItemFailures}; null or empty
     *     when there is nothing to say
     * @throws ThrottledInvocationException if the function has not been called at all: the batch
     *     comes again, and no retry is used up
     * @throws Exception if the function fails: the whole batch comes again
     */
    byte @Nullable [] invoke(byte[] dynamodbEvent) throws Exception;
}
