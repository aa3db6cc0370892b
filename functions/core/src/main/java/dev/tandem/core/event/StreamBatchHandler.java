package dev.tandem.core.event;

import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;

import java.util.List;
import java.util.Map;

/**
 * Takes a batch of events off a stream, at least once each and in any order.
 *
 * @param <E> the events of the aggregate
 */
@FunctionalInterface
public interface StreamBatchHandler<E> {

    /**
     * Handles the batch; what it does not report is done for good.
     *
     * @param batch the events in the order of their arrival
     * @return the aggregates whose events could not be handled, and why; empty when all is well
     */
    Map<String, Failure> handle(List<StreamEvent<E>> batch);

    /**
     * Takes aggregates of which a record on the stream could not be read; none of their events are
     * in the batch. Unless overridden, that is a failure of each of them.
     *
     * @param records by aggregate, what was wrong with the first of its records
     * @return the aggregates that could not be handled, and why; empty when all is well
     */
    default Map<String, Failure> handleUnreadable(Map<String, Fault> records) {
        return Map.copyOf(records);
    }

    /**
     * Takes records that name no event, so that nothing can be done with them, each time that they
     * come. Unless overridden, they come again and again.
     *
     * @return those that come again; the others are kept where somebody finds them
     */
    default List<NamelessRecord> setAside(List<NamelessRecord> records) {
        return List.copyOf(records);
    }
}
