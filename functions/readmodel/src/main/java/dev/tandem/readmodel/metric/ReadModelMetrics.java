package dev.tandem.readmodel.metric;

import dev.tandem.core.store.AggregateType;
import dev.tandem.observe.metric.EmbeddedMetrics;
import dev.tandem.observe.metric.Metric;
import dev.tandem.observe.metric.MetricSet;
import dev.tandem.readmodel.definition.ReadModelObserver;
import dev.tandem.readmodel.park.ParkReport;
import dev.tandem.readmodel.park.ParkedNow;
import dev.tandem.readmodel.update.BatchReport;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what read models do, by read model and aggregate type: {@code EventsApplied}, {@code
 * EventsHealed}, {@code EventsSkipped}, {@code AggregatesParked}, {@code AggregatesParkedNow},
 * {@code RecordsSetAside}, and {@code ReadModelLag}, the seconds between an event and the commit
 * that brought it into the read model.
 *
 * @param metrics where to
 * @param clock tells when a batch is done
 */
public record ReadModelMetrics(EmbeddedMetrics metrics, InstantSource clock)
        implements ReadModelObserver {

    private static final double MILLIS_OF_SECOND = 1000;

    @Override
    public void updated(String readModel, AggregateType type, BatchReport report) {
        Instant now = clock.instant();
        metrics.write(
                set(
                        readModel,
                        type,
                        Metric.count("EventsApplied", report.applied()),
                        Metric.count("EventsHealed", report.healed()),
                        Metric.count("EventsSkipped", report.skipped()),
                        Metric.seconds(
                                "ReadModelLag",
                                report.createdAt().stream().map(at -> seconds(at, now)).toList())));
    }

    @Override
    public void parked(String readModel, AggregateType type, ParkReport report) {
        metrics.write(
                set(readModel, type, Metric.count("AggregatesParked", report.parked().size())));
    }

    @Override
    public void parkedNow(String readModel, AggregateType type, ParkedNow now) {
        metrics.write(
                set(
                        readModel,
                        type,
                        Metric.count("AggregatesParkedNow", now.aggregates()),
                        Metric.count("RecordsSetAside", now.records())));
    }

    /** The clock of the writer may be ahead of ours: no lag is negative. */
    private static double seconds(Instant from, Instant to) {
        return Math.max(0, Duration.between(from, to).toMillis() / MILLIS_OF_SECOND);
    }

    private static MetricSet set(String readModel, AggregateType type, Metric... values) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        dimensions.put("readModel", readModel);
        dimensions.put("aggregateType", type.name());
        return new MetricSet(dimensions, List.of(values));
    }
}
