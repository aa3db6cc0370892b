package dev.tandem.harness.aws.stream.internal.poller;

import dev.tandem.harness.aws.stream.StreamNotDeliveredException;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Waits for a poller.
 *
 * @param streamArn what it delivers
 * @param standing tells how things stand, for whoever has waited in vain
 */
public record PollerWait(PollerControl control, String streamArn, Supplier<String> standing) {

    public static final Duration TIME_FOR_A_BATCH = Duration.ofSeconds(60);

    private interface Wait {
        boolean forAtMost(Duration time) throws InterruptedException;
    }

    /** Until no delivery is in flight. */
    public void awaitRest() {
        await("the batch in flight", TIME_FOR_A_BATCH, control::awaitRest);
    }

    /** Until everything has been delivered, or given up, that is in the stream now. */
    public void awaitEnd(Duration time) {
        await("the end of the stream", time, control::awaitEnd);
    }

    private void await(String what, Duration time, Wait wait) {
        try {
            if (!wait.forAtMost(time)) {
                throw new StreamNotDeliveredException(
                        "Waited %s for %s of %s in vain: %s"
                                .formatted(time, what, streamArn, standing.get()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StreamNotDeliveredException(
                    "Waiting for %s of %s was interrupted: %s"
                            .formatted(what, streamArn, standing.get()));
        }
    }
}
