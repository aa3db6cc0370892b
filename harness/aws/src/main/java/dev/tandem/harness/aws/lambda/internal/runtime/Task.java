package dev.tandem.harness.aws.lambda.internal.runtime;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

/**
 * A call that a child has been given.
 *
 * @param call what is to be done
 * @param functionArn which function was called
 * @param deadline when the child will be ended
 * @param answer what comes of it
 * @param finished when the child has asked for the next call, or is gone
 */
record Task(
        Call call,
        String functionArn,
        Instant deadline,
        CompletableFuture<Answer> answer,
        CompletableFuture<Boolean> finished) {

    static Task of(Call call, String functionArn, Instant deadline) {
        return new Task(
                call, functionArn, deadline, new CompletableFuture<>(), new CompletableFuture<>());
    }

    /** The child has ended: without an answer until now, that is the answer. */
    void childEnded(Answer.Exit exit) {
        answer.complete(exit);
        finished.complete(false);
    }

    /** The child can take another one. */
    void childAsksAgain() {
        finished.complete(true);
    }
}
