package dev.tandem.harness.aws.mapping;

import dev.tandem.harness.aws.stream.StartingPosition;
import dev.tandem.harness.aws.stream.StreamPoller;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;

/** One event source mapping, directed by the API and by tests. */
public final class EventSourceMapping {

    private final String uuid = UUID.randomUUID().toString();
    private final InstantSource clock;
    private final MappingPollers pollers;

    private volatile String functionArn;
    private volatile StreamSettings settings;
    private volatile StreamPoller poller;
    private volatile Instant lastModified;
    private volatile boolean enabled;
    private volatile boolean deleted;

    EventSourceMapping(
            String streamArn,
            String functionArn,
            StreamSettings settings,
            boolean enabled,
            MappingEnvironment environment) {
        this.functionArn = functionArn;
        this.settings = settings;
        this.enabled = enabled;
        this.clock = environment.clock();
        this.lastModified = clock.instant();
        this.pollers = new MappingPollers(streamArn, environment);
        this.poller = pollers.start(settings.start(), functionArn, settings, enabled);
    }

    /** Goes on with other settings behind the same checkpoint, once no delivery is in flight. */
    synchronized void update(String function, StreamSettings asked, boolean running) {
        if (!function.equals(functionArn) || !asked.equals(settings)) {
            boolean started = poller.isStarted();
            poller.close();
            StartingPosition start = started ? StartingPosition.TRIM_HORIZON : asked.start();
            poller = pollers.start(start, function, asked, running);
        } else if (running) {
            poller.resume();
        } else {
            poller.stop();
        }
        functionArn = function;
        settings = asked;
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

    public String streamArn() {
        return pollers.streamArn();
    }

    public String functionArn() {
        return functionArn;
    }

    StreamSettings settings() {
        return settings;
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

    /** Delivers everything again that is in the stream. */
    public void replay() {
        poller.replay();
    }

    /**
     * Waits until everything has been delivered, or given up, that is in the stream now.
     *
     * @throws dev.tandem.harness.aws.stream.StreamNotDeliveredException if that takes longer
     */
    public void awaitIdle(Duration time) {
        poller.awaitIdle(time);
    }
}
