package dev.tandem.harness.aws.lambda.internal.runtime;

import software.amazon.awssdk.core.SdkBytes;

import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/** What one child and the harness have to say to each other; one call at a time. */
final class Dialogue {

    private final BlockingQueue<Optional<Task>> tasks = new LinkedBlockingQueue<>();
    private final CompletableFuture<Optional<Answer>> started = new CompletableFuture<>();
    private Optional<Task> current = Optional.empty();
    private Optional<Answer.Exit> exit = Optional.empty();

    /** Completes when the child asks for its first call, or with what kept it from that. */
    CompletableFuture<Optional<Answer>> started() {
        return started;
    }

    /** Gives the child something to do. */
    synchronized void assign(Task task) {
        current = Optional.of(task);
        exit.ifPresentOrElse(task::childEnded, () -> tasks.add(current));
    }

    /** The child asks for something to do; empty when it is gone. */
    Optional<Task> next() throws InterruptedException {
        childIsFree();
        return tasks.take();
    }

    private synchronized void childIsFree() {
        current.ifPresent(Task::childAsksAgain);
        started.complete(Optional.empty());
    }

    /**
     * The child answers its call; what comes after a first answer is not heard.
     *
     * @return whether that is the call it has
     */
    synchronized boolean answer(String requestId, Answer answer) {
        Optional<Task> answered = current.filter(task -> task.call().requestId().equals(requestId));
        answered.ifPresent(task -> task.answer().complete(answer));
        return answered.isPresent();
    }

    /** The child could not load its handler. */
    void initFailed(SdkBytes error) {
        started.complete(Optional.of(new Answer.Failure(error)));
    }

    /** The child is gone. */
    synchronized void ended(int exitCode) {
        Answer.Exit ended = new Answer.Exit(exitCode);
        exit = Optional.of(ended);
        started.complete(Optional.of(ended));
        current.ifPresent(task -> task.childEnded(ended));
        tasks.add(Optional.empty());
    }
}
