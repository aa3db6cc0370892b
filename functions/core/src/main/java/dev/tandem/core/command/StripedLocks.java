package dev.tandem.core.command;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Locks by aggregate, so that those who lost a race for one within this process do not lose to each
 * other again: each lost race is a cancelled transaction, and charged. The conditions in the store
 * still decide; nothing here is needed for that.
 */
final class StripedLocks {

    /** Aggregates that share a lock wait for each other now and then, and for nothing else. */
    private static final int LOCKS = 64;

    private final List<ReentrantLock> locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toList();

    <T> T holding(String aggregateId, Supplier<T> action) {
        ReentrantLock lock = locks.get(Math.floorMod(aggregateId.hashCode(), LOCKS));
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
