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
final class InvocationSupervisor {

    /** How long the runtime interface client may take from its answer to its next question. */
    private static final Duration SETTLING_TIME = Duration.ofSeconds(5);

    private final RuntimeSession session;
    private final Child child;
    private final FunctionRevision revision;
    private final Host host;
    private final long begin = System.nanoTime();
    private boolean initialised;

    InvocationSupervisor(
            RuntimeSession session, Child child, FunctionRevision revision, Host host) {
        this.session = session;
        this.child = child;
        this.revision = revision;
        this.host = host;
    }

    /** Waits for a child that is still starting, then gives it the call and waits for its end. */
    MeasuredResponse take(RuntimeInvocation invocation) throws InterruptedException {
        if (initialised) {
            return work(invocation, Optional.empty(), Optional.empty());
        }
        initialised = true;
        Optional<RuntimeResponse> failure = within(host.initTime(), "Init", session.started());
        Optional<Duration> init = Optional.of(since(begin));
        Optional<Duration> restore = session.sinceRestore();
        if (failure.isEmpty()) {
            return work(invocation, init, restore);
        }
        MeasuredResponse response =
                new MeasuredResponse(failure.get(), Duration.ZERO, init, restore, usedMb());
        child.kill();
        return response;
    }

    private MeasuredResponse work(
            RuntimeInvocation invocation, Optional<Duration> init, Optional<Duration> restore)
            throws InterruptedException {
        Duration limit = revision.configuration().timeout();
        Assignment assignment =
                Assignment.of(
                        invocation,
                        host.account().arn(revision.configuration().name(), invocation.qualifier()),
                        Instant.now().plus(limit));
        long assigned = System.nanoTime();
        session.assign(assignment);
        RuntimeResponse answer =
                within(limit, "Task", assignment.answer().thenApply(Optional::of)).orElseThrow();
        MeasuredResponse response =
                new MeasuredResponse(answer, since(assigned), init, restore, usedMb());
        if (answer instanceof RuntimeResponse.TimedOut) {
            child.kill();
        } else {
            settle(assignment);
        }
        return response;
    }

    /** What came in time; the child of a caller who gives up is ended. */
    private Optional<RuntimeResponse> within(
            Duration limit, String what, CompletableFuture<Optional<RuntimeResponse>> expected)
            throws InterruptedException {
        try {
            return expected.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Optional.of(new RuntimeResponse.TimedOut(what, limit));
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
    private void settle(Assignment assignment) throws InterruptedException {
        try {
            assignment.finished().get(SETTLING_TIME.toMillis(), TimeUnit.MILLISECONDS);
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
}
