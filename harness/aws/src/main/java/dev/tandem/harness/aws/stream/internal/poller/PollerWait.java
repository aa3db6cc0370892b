package dev.tandem.harness.aws.stream.internal.poller;

import dev.tandem.harness.aws.stream.StreamNotDeliveredException;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Waits for a poller.
 *
 * @param end of what it delivers, by name and ARN
 * @param standing tells how things stand, for whoever has waited in vain
 */
public record PollerWait(PollerControl control, String end, Supplier<String> standing) {

    public static final Duration TIME_FOR_A_BATCH = Duration.ofSeconds(60);

    private interface Wait {
        boolean forAtMost(Duration time) throws InterruptedException;
    }

    /** Until no delivery is in flight. */
    public void awaitRest() {
        await("the batch in flight before " + end, TIME_FOR_A_BATCH, control::awaitRest);
    }

    /** Until everything has been delivered, or given up, that is there now. */
    public void awaitEnd(Duration time) {
        await(end, time, control::awaitEnd);
    }

    private void await(String what, Duration time, Wait wait) {
        try {
            if (!wait.forAtMost(time)) {
                throw new StreamNotDeliveredException(
                        "Waited %s for %s in vain: %s".formatted(time, what, standing.get()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StreamNotDeliveredException(
                    "Waiting for %s was interrupted: %s".formatted(what, standing.get()));
        }
    }
}
