package dev.tandem.readmodel.metric;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.tandem.core.failure.Failure;
import dev.tandem.core.store.AggregateType;
import dev.tandem.observe.metric.EmbeddedMetrics;
import dev.tandem.observe.metric.Metric;
import dev.tandem.observe.metric.MetricSet;
import dev.tandem.readmodel.audit.AuditNews;
import dev.tandem.readmodel.definition.ReadModelObserver;
import dev.tandem.readmodel.park.ParkReport;
import dev.tandem.readmodel.park.ParkedNow;
import dev.tandem.readmodel.update.BatchReport;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts what read models do, by read model and aggregate type: {@code EventsApplied}, {@code
 * EventsHealed}, {@code EventsSkipped}, {@code AggregatesParked}, {@code AggregatesParkedNow},
 * {@code RecordsSetAside}, {@code UpdatesFailed} by reason too, what came of audits, and {@code
 * ReadModelLag}, the seconds between an event and the commit that brought it into the read model.
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

    @Override
    public void failed(String readModel, AggregateType type, Map<String, Failure> failed) {
        failed.values().stream()
                .collect(groupingBy(ReadModelMetrics::reason, TreeMap::new, counting()))
                .forEach((reason, count) -> {
                    Map<String, String> dimensions = dimensions(readModel, type);
                    dimensions.put("reason", reason);
                    metrics.write(
                            new MetricSet(
                                    dimensions, List.of(Metric.count("UpdatesFailed", count))));
                });
    }

    private static String reason(Failure failure) {
        return switch (failure) {
            case Failure.OutOfReach _ -> "unavailable";
            case Failure.Fault _ -> "fault";
            case Failure.Race _ -> "race";
            case Failure.Locked _ -> "locked";
            case Failure.Ours _ -> "other";
        };
    }

    /** What is found so far stays told until an audit that finds nothing has come to its end. */
    @Override
    public void audited(String readModel, AggregateType type, AuditNews news) {
        List<Metric> told = new ArrayList<>();
        told.add(Metric.count("AuditsFailed", news.isFailed() ? 1 : 0));
        told.add(Metric.count("AuditsFinished", news.isFinished() ? 1 : 0));
        if (news.isFinished() || news.wrong() > 0) {
            told.add(Metric.count("AuditFindings", news.wrong()));
        }
        news.age()
                .ifPresent(age ->
                        told.add(Metric.seconds("AuditAge", List.of((double) age.toSeconds()))));
        metrics.write(new MetricSet(dimensions(readModel, type), told));
    }

    /** The clock of the writer may be ahead of ours: no lag is negative, and none too long. */
    private static double seconds(Instant from, Instant to) {
        Duration lag = Duration.between(from, to);
        return Math.max(
                0, (lag.toSeconds() * MILLIS_OF_SECOND + lag.toMillisPart()) / MILLIS_OF_SECOND);
    }

    private static MetricSet set(String readModel, AggregateType type, Metric... values) {
        return new MetricSet(dimensions(readModel, type), List.of(values));
    }

    private static Map<String, String> dimensions(String readModel, AggregateType type) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        dimensions.put("readModel", readModel);
        dimensions.put("aggregateType", type.name());
        return dimensions;
    }
}
