package dev.tandem.harness.aws.mapping;

import dev.tandem.harness.aws.stream.internal.poller.Poller;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** One event source mapping, directed by the API and by tests. */
public final class EventSourceMapping {

    private final String uuid = UUID.randomUUID().toString();
    private final InstantSource clock;

    private volatile String functionArn;
    private volatile MappingPlan plan;
    private volatile Poller poller;
    private volatile Instant lastModified;
    private volatile boolean enabled;
    private volatile boolean deleted;

    EventSourceMapping(MappingPlan plan, String functionArn, boolean enabled, InstantSource clock) {
        this.functionArn = functionArn;
        this.plan = plan;
        this.enabled = enabled;
        this.clock = clock;
        this.lastModified = clock.instant();
        this.poller = plan.start(functionArn, enabled);
    }

    /** Goes on with other settings behind the same checkpoint, once no delivery is in flight. */
    synchronized void update(String function, MappingPlan asked, boolean running) {
        if (!function.equals(functionArn) || !asked.equals(plan)) {
            boolean started = poller.isStarted();
            poller.close();
            poller = (started ? asked.goingOn() : asked).start(function, running);
        } else if (running) {
            poller.resume();
        } else {
            poller.stop();
        }
        functionArn = function;
        plan = asked;
        enabled = running;
        lastModified = clock.instant();
    }

    /** Ends it, once no delivery is in flight. */
    synchronized void close() {
        poller.close();
    }

    void deleted() {
        deleted = true;
    }

    public String uuid() {
        return uuid;
    }

    /** The ARN of the stream or of the queue that it reads. */
    public String sourceArn() {
        return plan.sourceArn();
    }

    public String functionArn() {
        return functionArn;
    }

    MappingPlan plan() {
        return plan;
    }

    Instant lastModified() {
        return lastModified;
    }

    boolean isEnabled() {
        return enabled;
    }

    /** As the API calls it, such as {@code Enabled}. */
    public String state() {
        if (deleted) {
            return "Deleting";
        }
        if (!enabled) {
            return poller.isAtRest() ? "Disabled" : "Disabling";
        }
        return poller.isStarted() ? "Enabled" : "Creating";
    }

    /** As the API calls it: {@code OK}, {@code No records processed}, or what the problem is. */
    String lastProcessingResult() {
        return poller.problem()
                .map("PROBLEM: "::concat)
                .orElseGet(() -> poller.hasDelivered() ? "OK" : "No records processed");
    }

    /** Delivers nothing from now on; returns when no delivery is in flight. */
    public void pause() {
        poller.pause();
    }

    /** Goes on after {@link #pause()}. */
    public void resume() {
        poller.resume();
    }

    /**
     * Delivers everything again that is in the stream.
     *
     * @throws IllegalStateException for a queue, which keeps nothing that was delivered
     */
    public void replay() {
        poller.replay();
    }

    /**
     * Waits until everything has been delivered, or given up, that is in the stream now; until a
     * queue is empty.
     *
     * @throws dev.tandem.harness.aws.stream.StreamNotDeliveredException if that takes longer
     */
    public void awaitIdle(Duration time) {
        poller.awaitIdle(time);
    }
}
