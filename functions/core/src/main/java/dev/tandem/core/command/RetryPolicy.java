package dev.tandem.core.command;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often, and after which pauses, something is tried again: exponential with full jitter (Marc
 * Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015).
 *
 * @param maxAttempts tries in all, the first included; at least 1
 * @param base the upper limit of the first pause
 * @param cap the upper limit of any pause
 */
public record RetryPolicy(int maxAttempts, Duration base, Duration cap) {

    /**
     * Ten tries, pauses of up to 50 ms at first, about two transactions on AWS, and of 1 s at most,
     * so that some thirty writers on one aggregate can take turns.
     */
    public static final RetryPolicy DEFAULT =
            new RetryPolicy(10, Duration.ofMillis(50), Duration.ofSeconds(1));

    public RetryPolicy {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException(
                    "maxAttempts is %s: at least 1 is needed".formatted(maxAttempts));
        }
        if (base.isNegative() || cap.compareTo(base) < 0) {
            throw new IllegalArgumentException(
                    "base %s and cap %s: 0 ≤ base ≤ cap is needed".formatted(base, cap));
        }
    }

    /**
     * The pause before the next try.
     *
     * @param failedAttempts how many tries have failed, from 1
     */
    public Duration pause(int failedAttempts, RandomGenerator random) {
        long limit = base.toMillis() << Math.min(failedAttempts - 1, 30);
        return Duration.ofMillis(random.nextLong(Math.min(limit, cap.toMillis()) + 1));
    }
}
