package dev.tandem.readmodel.definition;

import dev.tandem.core.failure.Failure;
import dev.tandem.core.store.AggregateType;
import dev.tandem.readmodel.audit.AuditNews;
import dev.tandem.readmodel.park.ParkReport;
import dev.tandem.readmodel.park.ParkedNow;
import dev.tandem.readmodel.update.BatchReport;

import java.util.List;
import java.util.Map;

/** Tells each of them, in their order. */
record ReadModelObservers(List<? extends ReadModelObserver> all) implements ReadModelObserver {

    ReadModelObservers {
        all = List.copyOf(all);
    }

    @Override
    public void updated(String readModel, AggregateType type, BatchReport report) {
        all.forEach(observer -> observer.updated(readModel, type, report));
    }

    @Override
    public void parked(String readModel, AggregateType type, ParkReport report) {
        all.forEach(observer -> observer.parked(readModel, type, report));
    }

    @Override
    public void parkedNow(String readModel, AggregateType type, ParkedNow now) {
        all.forEach(observer -> observer.parkedNow(readModel, type, now));
    }

    @Override
    public void failed(String readModel, AggregateType type, Map<String, Failure> failed) {
        all.forEach(observer -> observer.failed(readModel, type, failed));
    }

    @Override
    public void audited(String readModel, AggregateType type, AuditNews news) {
        all.forEach(observer -> observer.audited(readModel, type, news));
    }
}
