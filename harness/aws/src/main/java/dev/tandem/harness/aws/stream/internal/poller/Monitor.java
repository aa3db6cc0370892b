package dev.tandem.harness.aws.stream.internal.poller;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * Guards a state against several threads, and wakes those who wait for it to change (a monitor, as
 * Hoare has it).
 */
final class Monitor {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    /** Something that is done while nobody else changes the state, and may wait in between. */
    interface Section<T> {
        T run() throws InterruptedException;
    }

    <T> T during(Section<T> section) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            return section.run();
        } finally {
            lock.unlock();
        }
    }

    /** What is true of the state now. */
    boolean ask(BooleanSupplier question) {
        lock.lock();
        try {
            return question.getAsBoolean();
        } finally {
            lock.unlock();
        }
    }

    /** Changes the state, and wakes everybody. */
    void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a condition, however long it takes. */
    void await(BooleanSupplier condition) throws InterruptedException {
        during(() -> {
            while (!condition.getAsBoolean()) {
                changed.await();
            }
            return true;
        });
    }

    /** Whether a condition comes true in that time. */
    boolean await(Duration time, BooleanSupplier condition) throws InterruptedException {
        return during(() -> {
            long nanos = time.toNanos();
            while (!condition.getAsBoolean()) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = changed.awaitNanos(nanos);
            }
            return true;
        });
    }
}
