package dev.tandem.core.store;

import dev.tandem.core.event.AggregateIds;
import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.Histories;

/**
 * The recorded events of one kind of aggregate: whose they are, what happened to each, and which
 * aggregates there are.
 *
 * @param <E> the events of the aggregate
 * @param type the kind of aggregate
 * @param log reads the events of one
 * @param ids tells which there are
 * @param histories tells all their events
 */
public record EventHistory<E>(
        AggregateType type, EventLog<E> log, AggregateIds ids, Histories<E> histories) {

    /** One whose events are read aggregate by aggregate. */
    public EventHistory(AggregateType type, EventLog<E> log, AggregateIds ids) {
        this(type, log, ids, Histories.of(ids));
    }
}
