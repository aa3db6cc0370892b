package dev.tandem.harness.aws.lambda.internal.runtime;

import dev.tandem.harness.aws.endpoint.AwsException;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How many calls of a function run at a time; the others wait for a free child. */
final class EnvironmentSlots {

    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final int all;
    private final Duration waitTime;
    private final Semaphore free;

    EnvironmentSlots(Host host) {
        this.all = host.maxEnvironments();
        this.waitTime = host.waitTime();
        this.free = new Semaphore(all, true);
    }

    /**
     * Waits for one, to be released by the caller.
     *
     * @throws AwsException if none got free in time
     */
    void acquire() throws InterruptedException {
        if (!free.tryAcquire(waitTime.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new AwsException(
                    500,
                    "ServiceException",
                    "None of the %s children of this function got free within %s"
                            .formatted(all, waitTime));
        }
    }

    void release() {
        free.release();
    }

    /** Waits until all callers are gone, since they still log how their calls ended. */
    void awaitAll() {
        try {
            if (free.tryAcquire(all, FAREWELL.toMillis(), TimeUnit.MILLISECONDS)) {
                free.release(all);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
