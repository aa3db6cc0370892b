package dev.tandem.harness.aws.lambda.internal.runtime;

import software.amazon.awssdk.core.SdkBytes;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/** What one child and the harness have to say to each other; one call at a time. */
final class RuntimeSession {

    private final BlockingQueue<Optional<Assignment>> tasks = new LinkedBlockingQueue<>();
    private final CompletableFuture<Optional<RuntimeResponse>> started = new CompletableFuture<>();
    private final RoleCredentials role;
    private volatile OptionalLong restored = OptionalLong.empty();
    private Optional<Assignment> current = Optional.empty();
    private Optional<RuntimeResponse.Exit> exit = Optional.empty();

    RuntimeSession(RoleCredentials role) {
        this.role = role;
    }

    /** The child has done what it does before a snapshot, and goes on as a copy of it. */
    void restored() {
        restored = OptionalLong.of(System.nanoTime());
    }

    /** What the child is to sign with now: a copy has other ones than what it was copied from. */
    SdkBytes credentials() {
        return role.json(restored.isPresent());
    }

    /** How long ago it became a copy; empty if it is none. */
    Optional<Duration> sinceRestore() {
        return restored.stream()
                .mapToObj(since -> Duration.ofNanos(System.nanoTime() - since))
                .findFirst();
    }

    /** Completes when the child asks for its first call, or with what kept it from that. */
    CompletableFuture<Optional<RuntimeResponse>> started() {
        return started;
    }

    /** Gives the child something to do. */
    synchronized void assign(Assignment assignment) {
        current = Optional.of(assignment);
        exit.ifPresentOrElse(assignment::childEnded, () -> tasks.add(current));
    }

    /** The child asks for something to do; empty when it is gone. */
    Optional<Assignment> next() throws InterruptedException {
        childIsFree();
        return tasks.take();
    }

    private synchronized void childIsFree() {
        current.ifPresent(Assignment::childAsksAgain);
        started.complete(Optional.empty());
    }

    /**
     * The child answers its call; what comes after a first answer is not heard.
     *
     * @return whether that is the call it has
     */
    synchronized boolean answer(String requestId, RuntimeResponse answer) {
        Optional<Assignment> answered =
                current.filter(assignment -> assignment.invocation().requestId().equals(requestId));
        answered.ifPresent(assignment -> assignment.answer().complete(answer));
        return answered.isPresent();
    }

    /** The child could not load its handler. */
    void initFailed(SdkBytes error) {
        started.complete(Optional.of(new RuntimeResponse.Failure(error)));
    }

    /** The child is gone. */
    synchronized void ended(int exitCode) {
        RuntimeResponse.Exit ended = new RuntimeResponse.Exit(exitCode);
        exit = Optional.of(ended);
        started.complete(Optional.of(ended));
        current.ifPresent(assignment -> assignment.childEnded(ended));
        tasks.add(Optional.empty());
    }
}
