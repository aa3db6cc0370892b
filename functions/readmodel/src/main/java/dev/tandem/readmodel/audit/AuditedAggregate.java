package dev.tandem.readmodel.audit;

import dev.tandem.core.decider.Decider;
import dev.tandem.core.event.BoundedReads;
import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.Histories;
import dev.tandem.core.event.UnreadableEventException;
import dev.tandem.core.projection.Projection;
import dev.tandem.core.projection.RowStore;
import dev.tandem.core.store.AggregateStore;

/**
 * All that an audit looks at for one kind of aggregate in one read model.
 *
 * @param <S> the states
 * @param <E> the events
 * @param <R> the rows
 * @param histories all their events
 * @param store where their state is
 * @param decider what events make of a state
 * @param log where their events are
 * @param rows where their rows are
 * @param projection what events make of rows
 */
public record AuditedAggregate<S, E, R>(
        Histories<E> histories,
        AggregateStore<S, E> store,
        Decider<?, S, E> decider,
        EventLog<E> log,
        RowStore<R> rows,
        Projection<R, E> projection) {

    /** The same, of which state and events are read by itself like that. */
    AuditedAggregate<S, E, R> bounded(BoundedReads reads) {
        return new AuditedAggregate<>(
                histories, store.bounded(reads), decider, log.bounded(reads), rows, projection);
    }

    LackedEvents<E, R> lackedEvents() {
        return new LackedEvents<>(log, rows);
    }

    /** Whether the log has anything of it, be it no event. */
    boolean isInLog(String id) {
        try {
            if (!log.read(id, 0, 1).isEmpty()) {
                return true;
            }
            EventLog.Contents<E> contents = log.contents(id);
            return !contents.events().isEmpty() || !contents.noEvents().isEmpty();
        } catch (UnreadableEventException e) {
            return true;
        }
    }
}
