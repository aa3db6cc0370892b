package dev.tandem.harness.aws.fault;

import dev.tandem.harness.aws.endpoint.AwsRequest;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What is to happen at a call.
 *
 * @param remaining how many calls until then
 * @param accessKey whose calls count; empty for everybody's
 * @param carriedOut whether the call is carried out before the action
 */
record CallHook(
        AtomicInteger remaining, Optional<String> accessKey, boolean carriedOut, Runnable action) {

    boolean counts(AwsRequest request) {
        return accessKey.isEmpty() || accessKey.equals(request.accessKey());
    }
}
