package dev.tandem.harness.aws.lambda.internal.runtime;

import dev.tandem.harness.engines.process.Child;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Leads a child through its calls, and ends it when it takes too long. */
final class Conversation {

    /** How long the runtime interface client may take from its answer to its next question. */
    private static final Duration SETTLING_TIME = Duration.ofSeconds(5);

    private final Dialogue dialogue;
    private final Child child;
    private final Deployment deployment;
    private final Host host;
    private final long begin = System.nanoTime();
    private boolean initialised;

    Conversation(Dialogue dialogue, Child child, Deployment deployment, Host host) {
        this.dialogue = dialogue;
        this.child = child;
        this.deployment = deployment;
        this.host = host;
    }

    /** Waits for a child that is still starting, then gives it the call and waits for its end. */
    Turn take(Call call) throws InterruptedException {
        if (initialised) {
            return work(call, Optional.empty());
        }
        initialised = true;
        Optional<Answer> failure = within(host.initTime(), "Init", dialogue.started());
        Duration init = since(begin);
        if (failure.isEmpty()) {
            return work(call, Optional.of(init));
        }
        Turn turn = new Turn(failure.get(), Duration.ZERO, Optional.of(init), usedMb());
        child.kill();
        return turn;
    }

    private Turn work(Call call, Optional<Duration> init) throws InterruptedException {
        Duration limit = deployment.configuration().timeout();
        Task task =
                Task.of(
                        call,
                        host.account().arn(deployment.configuration().name()),
                        Instant.now().plus(limit));
        long assigned = System.nanoTime();
        dialogue.assign(task);
        Answer answer = within(limit, "Task", task.answer().thenApply(Optional::of)).orElseThrow();
        Turn turn = new Turn(answer, since(assigned), init, usedMb());
        if (answer instanceof Answer.TimedOut) {
            child.kill();
        } else {
            settle(task);
        }
        return turn;
    }

    /** What came in time; the child of a caller who gives up is ended. */
    private Optional<Answer> within(
            Duration limit, String what, CompletableFuture<Optional<Answer>> expected)
            throws InterruptedException {
        try {
            return expected.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Optional.of(new Answer.TimedOut(what, limit));
        } catch (ExecutionException e) {
            throw new IllegalStateException("Nothing completes it exceptionally", e);
        } catch (InterruptedException e) {
            child.kill();
            throw e;
        }
    }

    /**
     * A child that does not ask for the next call can't be given one: some errors end the client.
     */
    private void settle(Task task) throws InterruptedException {
        try {
            task.finished().get(SETTLING_TIME.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            child.kill();
        } catch (ExecutionException e) {
            throw new IllegalStateException("Nothing completes it exceptionally", e);
        }
    }

    private Optional<Long> usedMb() {
        return PeakMemory.of(child.pid());
    }

    private static Duration since(long nanoTime) {
        return Duration.ofNanos(System.nanoTime() - nanoTime);
    }

    /**
     * One call.
     *
     * @param duration of the handler
     * @param init from the start of the child, if it was started for this call
     */
    record Turn(Answer answer, Duration duration, Optional<Duration> init, Optional<Long> usedMb) {}
}
