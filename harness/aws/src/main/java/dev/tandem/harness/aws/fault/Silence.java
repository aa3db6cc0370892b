package dev.tandem.harness.aws.fault;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps clients waiting for an answer that never comes. */
final class Silence {

    /** The longest that a Lambda function may run; nobody waits longer. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private CountDownLatch broken = new CountDownLatch(1);

    /** Returns when the silence is broken, or after 15 minutes. */
    void keep() throws InterruptedException {
        if (!current().await(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
            System.getLogger(Silence.class.getName())
                    .log(System.Logger.Level.WARNING, "Nobody broke the silence for {0}", LONGEST);
        }
    }

    synchronized void breakIt() {
        broken.countDown();
        broken = new CountDownLatch(1);
    }

    private synchronized CountDownLatch current() {
        return broken;
    }
}
