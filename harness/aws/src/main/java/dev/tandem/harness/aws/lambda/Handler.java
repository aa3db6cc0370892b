package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.endpoint.AwsRequest;
import dev.tandem.harness.aws.endpoint.AwsResponse;

/** Carries out one operation. */
@FunctionalInterface
interface Handler {

    /**
     * Answers a request.
     *
     * @param function how the path names the function; empty where it names none
     */
    AwsResponse answer(AwsRequest request, String function) throws InterruptedException;
}
