package dev.tandem.harness.aws.fault;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Keeps clients waiting for an answer that never comes. */
final class UnansweredCalls {

    /** The longest that a Lambda function may run; nobody waits longer. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private CountDownLatch givenUp = new CountDownLatch(1);

    /** Waits until all of them are given up, or for 15 minutes. */
    void await() throws InterruptedException {
        if (!current().await(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
            System.getLogger(UnansweredCalls.class.getName())
                    .log(
                            System.Logger.Level.WARNING,
                            "A request was kept without an answer for {0} and is given up: switch"
                                    + " the fault off with reset()",
                            LONGEST);
        }
    }

    synchronized void giveUp() {
        givenUp.countDown();
        givenUp = new CountDownLatch(1);
    }

    private synchronized CountDownLatch current() {
        return givenUp;
    }
}
