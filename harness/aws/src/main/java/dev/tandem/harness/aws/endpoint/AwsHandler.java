package dev.tandem.harness.aws.endpoint;

import java.io.IOException;

/** Answers requests, one at a time for each thread that asks. */
@FunctionalInterface
public interface AwsHandler {

    /**
     * Answers a request; may take as long as it needs.
     *
     * @throws AwsException if AWS would refuse it
     * @throws IOException if there is to be no answer: the client's connection is cut
     * @throws InterruptedException if whatever the handler belongs to is closed meanwhile
     */
    AwsResponse answer(AwsRequest request) throws IOException, InterruptedException;
}
