package dev.tandem.readmodel.update;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.ApplicationErrorException;
import dev.tandem.core.failure.FailureException;
import dev.tandem.core.projection.Projection;
import dev.tandem.observe.log.LogContext;
import dev.tandem.readmodel.failure.DatabaseFailure;

import org.jspecify.annotations.Nullable;

/** Asks a projection what an event means: what it logs and what it throws names the event. */
record ProjectionCall<R, E>(Projection<R, E> projection) {

    /**
     * The row after that event; null if it takes the row away.
     *
     * @throws FailureException if the projection fails
     */
    @Nullable R after(R value, StreamEvent<E> event) {
        try (var _ = LogContext.of(event)) {
            @Nullable R next = projection.after(value, event);
            if (next == null && !projection.takesRowsAway()) {
                throw new IllegalStateException(
                        "it answered null and says that it takes no rows away");
            }
            return next;
        } catch (Throwable e) {
            throw new FailureException(DatabaseFailure.at(event, ApplicationErrorException.of(e)));
        }
    }
}
