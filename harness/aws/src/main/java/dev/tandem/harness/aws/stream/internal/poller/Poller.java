package dev.tandem.harness.aws.stream.internal.poller;

import java.time.Duration;
import java.util.Optional;

/** Delivers what it polls to one function, and is directed from outside. */
public interface Poller extends AutoCloseable {

    /** Delivers nothing from now on; returns when no delivery is in flight. */
    void pause();

    /** Begins no delivery from now on, and does not wait for those in flight. */
    void stop();

    /** Goes on after {@link #pause()}. */
    void resume();

    /** Whether no delivery is in flight, and none begins. */
    boolean isAtRest();

    /** Delivers everything again that has been kept, if anything has. */
    void replay();

    /**
     * Waits until everything has been delivered, or given up, that is there now.
     *
     * @throws dev.tandem.harness.aws.stream.StreamNotDeliveredException if that takes longer
     */
    void awaitIdle(Duration time);

    /** Whether it has found what it polls: nothing is missed that is written from now on. */
    boolean isStarted();

    /** Why nothing can be read or delivered now; empty if it can. */
    Optional<String> problem();

    /** Whether a batch has been delivered with success. */
    boolean hasDelivered();

    /** Ends polling; a delivery in flight may come to its end. */
    @Override
    void close();
}
