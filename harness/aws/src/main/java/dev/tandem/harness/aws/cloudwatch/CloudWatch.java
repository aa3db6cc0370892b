package dev.tandem.harness.aws.cloudwatch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Metrics and the alarms on them. A state is worked out when it is asked for, from all minutes
 * since the alarm was made, so that nobody has to wait for a minute to be over; of the minute under
 * way counts what it has so far. {@link #pass} lets time pass that nobody waits for.
 */
public final class CloudWatch {

    private final InstantSource clock;
    private final MetricStore metrics = new MetricStore();
    private final Map<String, WatchedAlarm> alarms = new TreeMap<>();
    private final List<Gauge> gauges = new ArrayList<>();

    /** How much time was let pass in all, by when that was said. */
    private final NavigableMap<Instant, Duration> passed = new TreeMap<>();

    /** A metric that has a value at any time, such as how many messages are in a queue. */
    public interface Gauge {

        /** What it is now; empty if nobody can tell. */
        Optional<Double> value(CloudWatchMetric metric);
    }

    public CloudWatch(InstantSource clock) {
        this.clock = clock;
    }

    /** Asks for the values of metrics that alarms watch, once a minute. */
    public synchronized void add(Gauge gauge) {
        gauges.add(gauge);
    }

    /** Takes a value of a metric, as of now. */
    public synchronized void put(CloudWatchMetric metric, double value) {
        metrics.add(metric, now(), value);
    }

    /** Takes the metrics that stand in the lines of a log. */
    public synchronized void putLog(String log) {
        EmbeddedMetricFormat.read(log, metrics, passedBy(clock.instant()));
    }

    /** Makes an alarm; takes the place of one of the same name, whose state it forgets. */
    public synchronized void put(MetricAlarm alarm) {
        alarms.put(alarm.name(), new WatchedAlarm(alarm, now()));
    }

    /** Deletes an alarm, if it is there. */
    public synchronized void delete(String alarm) {
        alarms.remove(alarm);
    }

    /** All alarms, by name. */
    public synchronized List<MetricAlarm> alarms() {
        return alarms.values().stream().map(WatchedAlarm::alarm).toList();
    }

    /**
     * What an alarm says now.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public synchronized AlarmState state(String alarm) {
        WatchedAlarm watched = alarms.get(alarm);
        if (watched == null) {
            throw new IllegalArgumentException(
                    "There is no alarm %s, there are: %s"
                            .formatted(alarm, String.join(", ", alarms.keySet())));
        }
        look(now());
        return watched.at(now(), metrics);
    }

    /** Lets time pass: what is put from now on is put that much later. */
    public synchronized void pass(Duration time) {
        Instant until = now().plus(time);
        for (Instant minute = now(); minute.isBefore(until); minute = minute.plusSeconds(60)) {
            look(minute);
        }
        Instant now = clock.instant();
        passed.put(now, passedBy(now).plus(time));
    }

    /** How long ago something was, with the time that was let pass since. */
    public synchronized Duration since(Instant time) {
        return Duration.between(time.plus(passedBy(time)), now());
    }

    private Instant now() {
        Instant now = clock.instant();
        return now.plus(passedBy(now));
    }

    private Duration passedBy(Instant time) {
        Map.Entry<Instant, Duration> last = passed.floorEntry(time);
        return last == null ? Duration.ZERO : last.getValue();
    }

    private void look(Instant at) {
        alarms.values().stream()
                .flatMap(alarm -> alarm.alarm().stats().stream())
                .map(MetricQuery.Stat::metric)
                .distinct()
                .forEach(metric ->
                        gauges.stream()
                                .flatMap(gauge -> gauge.value(metric).stream())
                                .forEach(value -> metrics.add(metric, at, value)));
    }
}
