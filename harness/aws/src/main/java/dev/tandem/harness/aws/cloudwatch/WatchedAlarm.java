package dev.tandem.harness.aws.cloudwatch;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An alarm that is there: it looks once a minute, at periods that end then (CloudWatch User Guide,
 * "Alarm evaluation"), and its state is what all its looks have made of it.
 *
 * @param since when it was made
 */
record WatchedAlarm(MetricAlarm alarm, Instant since) {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    /** Its state then; of the minute that is under way what it has so far. */
    AlarmState at(Instant now, MetricStore metrics) {
        AlarmEvaluation evaluation = new AlarmEvaluation(alarm);
        AlarmState state = AlarmState.INSUFFICIENT_DATA;
        Instant end = endOfMinute(now);
        for (Instant look = endOfMinute(since); !look.isAfter(end); look = look.plus(MINUTE)) {
            state = evaluation.after(watched(look, evaluation.range(), metrics), state);
        }
        return state;
    }

    private static Instant endOfMinute(Instant time) {
        return time.truncatedTo(ChronoUnit.MINUTES).plus(MINUTE);
    }

    private Series watched(Instant look, int range, MetricStore metrics) {
        return series(alarm.watched(), look, range, metrics);
    }

    private Series series(MetricQuery query, Instant look, int range, MetricStore metrics) {
        return switch (query) {
            case MetricQuery.Stat stat -> values(stat, look, range, metrics);
            case MetricQuery.Expression(_, _, String expression) ->
                    MetricMath.of(
                            expression,
                            alarm.stats().stream()
                                    .map(stat -> values(stat, look, range, metrics))
                                    .toList(),
                            id -> series(named(id), look, range, metrics));
        };
    }

    private MetricQuery named(String id) {
        MetricQuery query = alarm.byId().get(id);
        if (query == null) {
            throw new IllegalArgumentException("there is no series " + id);
        }
        return query;
    }

    private static Series values(
            MetricQuery.Stat stat, Instant look, int range, MetricStore metrics) {
        Duration period = stat.period();
        List<Instant> ends =
                IntStream.range(0, range)
                        .mapToObj(at -> look.minus(period.multipliedBy(at)))
                        .toList();
        return new Series(
                ends.stream()
                        .map(end ->
                                metrics.value(
                                        stat.metric(), stat.statistic(), end.minus(period), end))
                        .toList());
    }
}
