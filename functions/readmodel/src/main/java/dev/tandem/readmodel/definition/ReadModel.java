package dev.tandem.readmodel.definition;

import dev.tandem.core.command.Pauses;
import dev.tandem.core.decider.Decider;
import dev.tandem.core.event.NamelessRecord;
import dev.tandem.core.event.StreamBatchHandler;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowStore;
import dev.tandem.core.result.QueryResult;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.readmodel.audit.AuditRuns;
import dev.tandem.readmodel.audit.AuditedAggregate;
import dev.tandem.readmodel.audit.Auditor;
import dev.tandem.readmodel.internal.OnFirstUse;
import dev.tandem.readmodel.park.ListParked;
import dev.tandem.readmodel.park.ParkedGauge;
import dev.tandem.readmodel.park.ParkedPage;
import dev.tandem.readmodel.park.Redrive;
import dev.tandem.readmodel.park.RedriveReport;
import dev.tandem.readmodel.park.RedriveRequest;
import dev.tandem.readmodel.rebuild.Rebuild;
import dev.tandem.readmodel.rebuild.RebuildReport;
import dev.tandem.readmodel.rebuild.RebuildRequest;
import dev.tandem.readmodel.removal.RemovedRows;
import dev.tandem.readmodel.update.ReadModelUpdater;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * A read model that takes the events of a stream, and all that one can ask of its upkeep. Give it
 * to the function that the stream wakes, and its other methods to functions of their own.
 *
 * @param <R> the rows
 * @param <E> the events
 */
public final class ReadModel<R, E> implements StreamBatchHandler<E> {

    private final ReadModelDefinition<R, E> model;
    private final RowStore<R> rows;
    private final ReadModels on;
    private final ParkedUpdates<E> updates;
    private final Supplier<Rebuild> rebuild;
    private final AuditRuns audits;

    ReadModel(ReadModelDefinition<R, E> model, ReadModels on) {
        this.model = model;
        this.rows =
                model.projection().takesRowsAway()
                        ? new RemovedRows<>(
                                on.jdbc(), model.name(), model.rows(), model.projection()::empty)
                        : model.rows();
        this.on = on;
        this.updates = ParkedUpdates.of(model.name(), model.events(), rows, model.projection(), on);
        this.rebuild =
                new OnFirstUse<>(() -> ReadModelRebuild.of(model, rows, updates, on).rebuild());
        this.audits =
                new AuditRuns(
                        on.ownTables(),
                        model.name(),
                        model.events().type(),
                        news -> on.observer().audited(model.name(), model.events().type(), news));
    }

    @Override
    public Map<String, Failure> handle(List<StreamEvent<E>> batch) {
        return updates.handle(batch);
    }

    @Override
    public Map<String, Failure> handleUnreadable(Map<String, Fault> records) {
        return updates.handleUnreadable(records);
    }

    @Override
    public List<NamelessRecord> setAside(List<NamelessRecord> records) {
        return updates.setAside(records);
    }

    /**
     * Locks no rows, in a transaction that is rolled back, and looks for those of an aggregate that
     * nobody has. That could not be locked where it can be no key.
     */
    public void prime() {
        on.transactions()
                .executeWithoutResult(transaction -> {
                    transaction.setRollbackOnly();
                    rows.lock(new TreeSet<>());
                });
        goneAt("tandem-priming");
    }

    /**
     * Up to which event an aggregate is known to have no row, since an event took it away. A {@code
     * Lookup} that is given it says that there is none, and does not wait for a version that the
     * read model has reached.
     *
     * @return its number; 0 if there is a row, or none was taken away
     */
    public long goneAt(String aggregateId) {
        SortedSet<String> one = new TreeSet<>(Set.of(aggregateId));
        Row<R> row = on.atOneMoment().execute(_ -> rows.read(one)).get(aggregateId);
        return row != null && row.isGone() ? row.lastSequenceNumber() : 0;
    }

    /** What applies the events, without parking anybody. */
    public ReadModelUpdater<E> updater() {
        return updates.updater();
    }

    /** Which aggregates are parked; see {@link Redrive#list}. */
    public QueryResult<ParkedPage> listParked(ListParked request) {
        return updates.listParked(request);
    }

    /** Takes parked aggregates up again; see {@link Redrive#redrive}. */
    public QueryResult<RedriveReport> redrive(RedriveRequest request) {
        return updates.takeUp(request);
    }

    /** Makes all rows anew, or goes on with it; see {@link Rebuild#rebuild}. */
    public QueryResult<RebuildReport> rebuild(RebuildRequest request) {
        return rebuild.get().rebuild(request);
    }

    /**
     * Compares the rows with state and events.
     *
     * @param store where the state of the aggregates is
     * @param decider what events make of a state
     */
    public <S> Auditor<S, E, R> auditor(AggregateStore<S, E> store, Decider<?, S, E> decider) {
        Auditor<S, E, R> auditor =
                new Auditor<>(
                        new AuditedAggregate<>(
                                model.events().histories(),
                                store,
                                decider,
                                model.events().log(),
                                rows,
                                model.projection().keptAs(rows::kept)),
                        updates.parking(),
                        InstantSource.system(),
                        Pauses.sleeping(),
                        () -> updates.gauge().ifPresent(ParkedGauge::tell));
        return auditor.remembering(audits).sharing(on.transactions(), on.rebuildLease());
    }
}
