package dev.tandem.readmodel.definition;

import dev.tandem.core.failure.Failure;
import dev.tandem.core.store.AggregateType;
import dev.tandem.readmodel.audit.AuditNews;
import dev.tandem.readmodel.park.ParkReport;
import dev.tandem.readmodel.park.ParkedNow;
import dev.tandem.readmodel.update.BatchReport;

import java.util.List;
import java.util.Map;

/** Is told what read models do, to count it for instance. */
public interface ReadModelObserver {

    /** Looks away. */
    ReadModelObserver NONE = new ReadModelObserver() {};

    /**
     * A batch is done, or was tried.
     *
     * @param readModel its name
     * @param type the kind of aggregate whose events the batch had
     */
    default void updated(String readModel, AggregateType type, BatchReport report) {}

    /**
     * A batch met parked aggregates, or parked some.
     *
     * @param readModel its name
     * @param type the kind of aggregate whose events the batch had
     */
    default void parked(String readModel, AggregateType type, ParkReport report) {}

    /**
     * So many wait: told after batches, once a minute at most, after each change of it, and after
     * each audit and redrive.
     *
     * @param readModel its name
     * @param type the kind of aggregate
     */
    default void parkedNow(String readModel, AggregateType type, ParkedNow now) {}

    /**
     * A batch came to its end, and these aggregates of it come again.
     *
     * @param readModel its name
     * @param type the kind of aggregate whose events the batch had
     * @param failed why, by aggregate
     */
    default void failed(String readModel, AggregateType type, Map<String, Failure> failed) {}

    /**
     * A call had to do with an audit of all aggregates that may take several calls.
     *
     * @param readModel its name
     * @param type the kind of aggregate
     */
    default void audited(String readModel, AggregateType type, AuditNews news) {}

    /** All of them, in this order. */
    static ReadModelObserver all(List<? extends ReadModelObserver> observers) {
        return observers.isEmpty() ? NONE : new ReadModelObservers(observers);
    }
}
