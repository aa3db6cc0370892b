package dev.tandem.harness.stream;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** Where the poller's thread and those who direct it meet: between two rounds. */
final class Gate {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    private boolean paused;
    private boolean closed;
    private boolean hurried;
    private boolean replay;
    private boolean inRound;
    private long asked;
    private long reached;

    /**
     * A round that has been let in.
     *
     * @param ticket the last question for the end of the stream that was asked before it
     * @param replay whether it must begin at the beginning
     */
    record Round(long ticket, boolean replay) {}

    /** Lets the poller's thread in after a rest; throws it out when all is over. */
    Round enter(Duration rest) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            await(rest, () -> hurried || closed);
            hurried = false;
            while (paused && !closed) {
                changed.await();
            }
            if (closed) {
                throw new InterruptedException("The poller is closed");
            }
            inRound = true;
            Round round = new Round(asked, replay);
            replay = false;
            return round;
        } finally {
            lock.unlock();
        }
    }

    void leave(Round round, boolean atEnd) {
        locked(() -> {
            inRound = false;
            if (atEnd) {
                reached = Math.max(reached, round.ticket());
            }
        });
    }

    void pause() {
        locked(() -> paused = true);
    }

    void resume() {
        locked(() -> paused = false);
    }

    void replay() {
        locked(() -> {
            replay = true;
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

    /** Whether no round is under way any more. */
    boolean awaitRest(Duration time) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            return await(time, () -> !inRound);
        } finally {
            lock.unlock();
        }
    }

    /** Whether a round that began after this call has found the end of the stream. */
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
