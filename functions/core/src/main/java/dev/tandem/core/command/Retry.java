package dev.tandem.core.command;

import java.util.Optional;
import java.util.Random;
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

    /** Retries in real time. */
    public static Retry of(RetryPolicy policy) {
        return new Retry(policy, new Random(), Pauses.sleeping());
    }

    /**
     * Tries until what comes out is final.
     *
     * @return the final outcome; empty if the tries were used up, or the thread was interrupted
     */
    public <T> Optional<T> until(Supplier<T> attempt, Predicate<? super T> isFinal) {
        for (int tries = 1; ; tries++) {
            T outcome = attempt.get();
            if (isFinal.test(outcome)) {
                return Optional.of(outcome);
            }
            if (tries >= policy.maxAttempts() || Thread.currentThread().isInterrupted()) {
                return Optional.empty();
            }
            pauses.await(policy.pause(tries, random));
        }
    }
}
