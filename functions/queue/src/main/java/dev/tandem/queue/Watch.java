package dev.tandem.queue;

import java.time.Duration;

/** Interrupts a thread that takes too long, and never once it is done. */
final class Watch implements AutoCloseable {

    private static final Duration AGAIN = Duration.ofMillis(50);

    private final Thread watched = Thread.currentThread();
    private final Thread watch;
    private boolean isDone;
    private boolean hasInterrupted;

    /** Watches the thread of its caller. */
    private Watch(Duration most) {
        watch = Thread.ofVirtual().unstarted(() -> interruptAfter(most));
    }

    static Watch over(Duration most) {
        var watch = new Watch(most);
        watch.watch.start();
        return watch;
    }

    /** Again and again: an SDK whose own time-out is over just then takes one for its own. */
    private void interruptAfter(Duration most) {
        try {
            Thread.sleep(most);
            while (interrupts()) {
                Thread.sleep(AGAIN);
            }
        } catch (InterruptedException e) {
            // it is done
        }
    }

    private synchronized boolean interrupts() {
        if (!isDone) {
            hasInterrupted = true;
            watched.interrupt();
        }
        return !isDone;
    }

    /** The interrupt was for what is done by now, and not for what comes next. */
    @Override
    public synchronized void close() {
        isDone = true;
        watch.interrupt();
        if (hasInterrupted) {
            Thread.interrupted();
        }
    }
}
