package dev.tandem.harness.aws.queue.internal;

import java.time.Duration;
import java.util.Map;

/** For how long a queue hides messages that were received. */
public final class Visibility {

    private Visibility() {}

    /**
     * That of a queue; 30 s, as SQS has it, where nothing is told.
     *
     * @param attributes of the queue
     */
    public static Duration of(Map<String, String> attributes) {
        return Duration.ofSeconds(
                Long.parseLong(attributes.getOrDefault("VisibilityTimeout", "30")));
    }
}
