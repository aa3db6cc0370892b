package dev.tandem.readmodel.update;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.event.UnreadableEventException;

import java.util.List;
import java.util.function.Supplier;

/**
 * The event log could not be read, which is not the fault of the aggregate that it was read for.
 */
public final class LogOutOfReachException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private LogOutOfReachException(String aggregateId, RuntimeException cause) {
        super("the event log of %s can't be read now".formatted(aggregateId), cause);
    }

    /**
     * Reads the log of an aggregate.
     *
     * @throws UnreadableEventException as the log does: that one is the fault of the aggregate
     */
    static <E> List<StreamEvent<E>> orEvents(
            String aggregateId, Supplier<List<StreamEvent<E>>> log) {
        try {
            return log.get();
        } catch (UnreadableEventException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new LogOutOfReachException(aggregateId, e);
        }
    }
}
