package dev.tandem.core.command;

import java.security.SecureRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Tries something again after pauses with jitter.
 *
 * @param policy how often and how long
 * @param random for the jitter
 * @param pauses lets the pauses pass
 */
public record Retry(RetryPolicy policy, RandomGenerator random, Pauses pauses) {

    /**
     * Retries in real time. The jitter is drawn from the operating system: a generator with a seed
     * would go on alike in all copies that a snapshot of a process is started as.
     */
    public static Retry of(RetryPolicy policy) {
        return new Retry(policy, new SecureRandom(), Pauses.sleeping());
    }

    /**
     * Tries until what comes out is final, the tries are used up, or the thread is interrupted.
     *
     * @return the last outcome, final or not
     */
    public <T> T until(Supplier<T> attempt, Predicate<? super T> isFinal) {
        for (int tries = 1; ; tries++) {
            T outcome = attempt.get();
            if (isFinal.test(outcome) || !pauseAfter(tries)) {
                return outcome;
            }
        }
    }

    /**
     * Lets the pause before the next try pass.
     *
     * @param tries how many there were, from 1
     * @return false, at once, if they are used up or the thread is interrupted
     */
    boolean pauseAfter(int tries) {
        boolean isTriedAgain = isTriedAgainAfter(tries);
        if (isTriedAgain) {
            pause(tries);
        }
        return isTriedAgain;
    }

    /**
     * Whether there is another try, which the pause comes before.
     *
     * @param tries how many there were, from 1
     */
    boolean isTriedAgainAfter(int tries) {
        return tries < policy.maxAttempts() && !Thread.currentThread().isInterrupted();
    }

    /** Lets the pause after so many tries pass. */
    void pause(int tries) {
        pauses.await(policy.pause(tries, random));
    }
}
