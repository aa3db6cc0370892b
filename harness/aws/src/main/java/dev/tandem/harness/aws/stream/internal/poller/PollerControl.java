package dev.tandem.harness.aws.stream.internal.poller;

import java.time.Duration;

/** Where the poller's thread, deliveries and those who direct them meet. */
public final class PollerControl {

    private final Monitor monitor = new Monitor();

    private boolean paused;
    private boolean closed;
    private boolean hurried;
    private boolean inRound;
    private int holding;
    private int inFlight;
    private long asked;
    private long reached;

    /** Lets the poller's thread in after a rest; throws it out when all is over. */
    public long enter(Duration rest) throws InterruptedException {
        return monitor.during(() -> {
            monitor.await(rest, () -> hurried || closed);
            hurried = false;
            monitor.await(() -> !isShut() || closed);
            if (closed) {
                throw new InterruptedException("The poller is closed");
            }
            inRound = true;
            return asked;
        });
    }

    /**
     * The round is over.
     *
     * @param ticket the last question for the end of the stream whose end has been delivered
     */
    public void leave(long ticket) {
        monitor.change(() -> {
            inRound = false;
            reached = Math.max(reached, ticket);
        });
    }

    /** Whether a delivery may begin, which counts as in flight then. */
    public boolean begin() {
        return monitor.ask(() -> {
            boolean begins = !isShut() && !closed;
            inFlight += begins ? 1 : 0;
            return begins;
        });
    }

    /** A delivery begins that the round under way has brought, even if none may begin now. */
    public void beginInRound() {
        monitor.change(() -> inFlight++);
    }

    /** Whether deliveries may begin. */
    public boolean isOpen() {
        return monitor.ask(() -> !isShut() && !closed);
    }

    /** A delivery has ended. */
    public void end() {
        monitor.change(() -> {
            inFlight--;
            hurried |= asked > reached;
        });
    }

    private boolean isShut() {
        return paused || holding > 0;
    }

    public void pause() {
        monitor.change(() -> paused = true);
    }

    public void resume() {
        monitor.change(() -> {
            paused = false;
            hurried = true;
        });
    }

    /** Ends a rest; one that would follow the round under way is left out. */
    public void hurry() {
        monitor.change(() -> hurried = true);
    }

    /** Lets nothing begin until it is released. */
    public void hold() {
        monitor.change(() -> holding++);
    }

    public void release() {
        monitor.change(() -> {
            holding--;
            hurried = true;
        });
    }

    public void close() {
        monitor.change(() -> closed = true);
    }

    public boolean isPaused() {
        return monitor.ask(() -> paused);
    }

    /** Whether no round is under way, and no delivery. */
    public boolean isAtRest() {
        return monitor.ask(() -> !inRound && inFlight == 0);
    }

    /** Whether {@link #isAtRest()} becomes true. */
    public boolean awaitRest(Duration time) throws InterruptedException {
        return monitor.await(time, this::isAtRest);
    }

    /** Whether what a round that began after this call found in the stream has been delivered. */
    public boolean awaitEnd(Duration time) throws InterruptedException {
        return monitor.during(() -> {
            long ticket = asked + 1;
            monitor.change(() -> {
                asked = ticket;
                hurried = true;
            });
            return monitor.await(time, () -> reached >= ticket);
        });
    }
}
