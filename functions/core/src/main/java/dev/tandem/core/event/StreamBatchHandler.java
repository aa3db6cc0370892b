package dev.tandem.core.event;

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
    Map<String, RuntimeException> handle(List<StreamEvent<E>> batch);
}
