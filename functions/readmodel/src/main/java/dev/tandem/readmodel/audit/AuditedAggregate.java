package dev.tandem.readmodel.audit;

import dev.tandem.core.decider.Decider;
import dev.tandem.core.event.AggregateIds;
import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.projection.RowStore;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.readmodel.row.RowBuffer;

import org.springframework.transaction.support.TransactionOperations;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * All that an audit looks at for one kind of aggregate in one read model.
 *
 * @param <S> the states
 * @param <E> the events
 * @param <R> the rows
 * @param ids which aggregates there are
 * @param store where their state is
 * @param decider what events make of a state
 * @param log where their events are
 * @param rows where their rows are
 * @param projection what events make of rows, over the rows that it is given
 * @param shown what of a loaded row the projection has made: without what the row store adds, a
 *     sequence number for instance
 * @param transactions on the database of the rows
 */
public record AuditedAggregate<S, E, R>(
        AggregateIds ids,
        AggregateStore<S, E> store,
        Decider<?, S, E> decider,
        EventLog<E> log,
        RowStore<R> rows,
        Function<RowBuffer<R>, ? extends Consumer<? super StreamEvent<E>>> projection,
        UnaryOperator<R> shown,
        TransactionOperations transactions) {}
