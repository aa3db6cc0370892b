package dev.tandem.readmodel.update;

import dev.tandem.core.event.StreamBatchHandler;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.FailureException;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes events one at a time, for whoever has no stream. Each goes the way of a batch: one that the
 * read model holds changes nothing, missing ones before it are read from the event log, and one of
 * a parked aggregate waits like any other, which is no failure.
 *
 * @param <E> the events
 * @param handler such as a read model
 */
public record SingleEvents<E>(StreamBatchHandler<E> handler) implements Consumer<StreamEvent<E>> {

    /**
     * Takes an event.
     *
     * @throws FailureException if it could not be applied: it is to come again
     */
    @Override
    public void accept(StreamEvent<E> event) {
        Optional<Failure> failure =
                Optional.ofNullable(handler.handle(List.of(event)).get(event.aggregateId()));
        if (failure.isPresent()) {
            throw new FailureException(failure.get());
        }
    }
}
