package dev.tandem.harness.aws.lambda.internal.runtime;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * A call that a child has been given.
 *
 * @param invocation what is to be done
 * @param functionArn which function was called
 * @param deadline when the child will be ended
 * @param answer what comes of it
 * @param finished when the child has asked for the next call, or is gone
 */
record Assignment(
        RuntimeInvocation invocation,
        String functionArn,
        Instant deadline,
        CompletableFuture<RuntimeResponse> answer,
        CompletableFuture<Boolean> finished) {

    static Assignment of(RuntimeInvocation invocation, String functionArn, Instant deadline) {
        return new Assignment(
                invocation,
                functionArn,
                deadline,
                new CompletableFuture<>(),
                new CompletableFuture<>());
    }

    /** The child has ended: without an answer until now, that is the answer. */
    void childEnded(RuntimeResponse.Exit exit) {
        answer.complete(exit);
        finished.complete(false);
    }

    /** The child can take another one. */
    void childAsksAgain() {
        finished.complete(true);
    }
}
