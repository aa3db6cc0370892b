package dev.tandem.readmodel.definition;

import dev.tandem.core.event.NamelessRecord;
import dev.tandem.core.event.StreamBatchHandler;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.result.QueryResult;
import dev.tandem.readmodel.park.ListParked;
import dev.tandem.readmodel.park.ParkedPage;
import dev.tandem.readmodel.park.Redrive;
import dev.tandem.readmodel.park.RedriveReport;
import dev.tandem.readmodel.park.RedriveRequest;
import dev.tandem.readmodel.selfwriting.PositionStore;
import dev.tandem.readmodel.selfwriting.SelfWritingProjection;

import java.util.List;
import java.util.Map;

/**
 * A read model whose projection writes by itself. It takes the events of a stream and can be
 * redriven; there is neither an audit nor a rebuild of it.
 *
 * @param <E> the events
 */
public final class SelfWritingReadModel<E> implements StreamBatchHandler<E> {

    private final ParkedUpdates<E> updates;

    SelfWritingReadModel(SelfWritingDefinition<E> model, ReadModels on) {
        this.updates =
                ParkedUpdates.of(
                        model.name(),
                        model.events(),
                        new PositionStore(on.jdbc(), model.name()),
                        new SelfWritingProjection<>(model.write()),
                        on);
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

    /** Which aggregates are parked; see {@link Redrive#list}. */
    public QueryResult<ParkedPage> listParked(ListParked request) {
        return updates.listParked(request);
    }

    /** Takes parked aggregates up again; see {@link Redrive#redrive}. */
    public QueryResult<RedriveReport> redrive(RedriveRequest request) {
        return updates.takeUp(request);
    }
}
