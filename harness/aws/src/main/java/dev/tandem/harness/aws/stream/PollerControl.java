package dev.tandem.harness.aws.stream;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Where the poller's thread, deliveries and those who direct them meet. */
final class PollerControl {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    private boolean paused;
    private boolean closed;
    private boolean hurried;
    private boolean inRound;
    private int holding;
    private int inFlight;
    private long asked;
    private long reached;

    /** Lets the poller's thread in after a rest; throws it out when all is over. */
    long enter(Duration rest) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            await(rest, () -> hurried || closed);
            hurried = false;
            while (isShut() && !closed) {
                changed.await();
            }
            if (closed) {
                throw new InterruptedException("The poller is closed");
            }
            inRound = true;
            return asked;
        } finally {
            lock.unlock();
        }
    }

    /**
     * The round is over.
     *
     * @param ticket the last question for the end of the stream whose end has been delivered
     */
    void leave(long ticket) {
        locked(() -> {
            inRound = false;
            reached = Math.max(reached, ticket);
        });
    }

    /** Whether a delivery may begin, which counts as in flight then. */
    boolean begin() {
        lock.lock();
        try {
            if (isShut() || closed) {
                return false;
            }
            inFlight++;
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** A delivery has ended. */
    void end() {
        locked(() -> {
            inFlight--;
            hurried |= asked > reached;
        });
    }

    private boolean isShut() {
        return paused || holding > 0;
    }

    void pause() {
        locked(() -> paused = true);
    }

    void resume() {
        locked(() -> {
            paused = false;
            hurried = true;
        });
    }

    /** Lets nothing begin until it is released. */
    void hold() {
        locked(() -> holding++);
    }

    void release() {
        locked(() -> {
            holding--;
            hurried = true;
        });
    }

    void close() {
        locked(() -> closed = true);
    }

    boolean isPaused() {
        lock.lock();
        try {
            return paused;
        } finally {
            lock.unlock();
        }
    }

    /** Whether no round is under way, and no delivery. */
    boolean isAtRest() {
        lock.lock();
        try {
            return !inRound && inFlight == 0;
        } finally {
            lock.unlock();
        }
    }

    /** Whether {@link #isAtRest()} becomes true. */
    boolean awaitRest(Duration time) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            return await(time, this::isAtRest);
        } finally {
            lock.unlock();
        }
    }

    /** Whether what a round that began after this call found in the stream has been delivered. */
    boolean awaitEnd(Duration time) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            long ticket = ++asked;
            hurried = true;
            changed.signalAll();
            return await(time, () -> reached >= ticket);
        } finally {
            lock.unlock();
        }
    }

    private boolean await(Duration time, BooleanSupplier condition) throws InterruptedException {
        long nanos = time.toNanos();
        while (!condition.getAsBoolean()) {
            if (nanos <= 0) {
                return false;
            }
            nanos = changed.awaitNanos(nanos);
        }
        return true;
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
