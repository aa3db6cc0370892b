package dev.tandem.harness.aws.lambda;

import java.time.Duration;
import java.util.Optional;

/**
 * What becomes of asynchronous calls of a version or an alias.
 *
 * @param retries how often a call that failed is repeated, 0 to 2
 * @param age how old an event may get, a minute to six hours
 */
record EventInvokeConfig(Optional<Integer> retries, Optional<Duration> age) {

    /** Where nothing is configured. */
    static final EventInvokeConfig NONE = new EventInvokeConfig(Optional.empty(), Optional.empty());

    private static final int MOST_RETRIES = 2;
    private static final Duration GREATEST_AGE = Duration.ofHours(6);

    int mostRetries() {
        return retries.orElse(MOST_RETRIES);
    }

    Duration greatestAge() {
        return age.orElse(GREATEST_AGE);
    }
}
