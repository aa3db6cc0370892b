package dev.tandem.harness.aws.cloudwatch;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an alarm watches (CloudWatch API Reference, PutMetricAlarm).
 *
 * @param name unique in the account
 * @param description for whoever is told
 * @param queries the series; one of them is watched
 * @param threshold what a value is compared with
 * @param evaluationPeriods how many periods are looked at
 * @param datapointsToAlarm how many of them have to breach
 * @param missing what a period without values is
 */
public record MetricAlarm(
        String name,
        String description,
        List<MetricQuery> queries,
        Comparison comparison,
        double threshold,
        int evaluationPeriods,
        int datapointsToAlarm,
        MissingData missing) {

    /** CloudWatch's quota: as many metrics in one alarm. */
    private static final int MOST_METRICS = 10;

    /**
     * @throws IllegalArgumentException with the rule of CloudWatch that it breaks
     */
    public MetricAlarm {
        queries = List.copyOf(queries);
        require(
                queries.stream().filter(MetricQuery::isWatched).count() == 1,
                "must have one series with ReturnData");
        require(stats(queries).size() <= MOST_METRICS, "can have 10 metrics at most");
        require(
                stats(queries).stream().map(MetricQuery.Stat::period).distinct().count() == 1,
                "must have metrics of one period");
        require(
                datapointsToAlarm >= 1 && datapointsToAlarm <= evaluationPeriods,
                "must have DatapointsToAlarm from 1 to EvaluationPeriods");
        Duration looked =
                stats(queries).getFirst().period().multipliedBy(Math.max(1, evaluationPeriods));
        boolean isOfHours = stats(queries).getFirst().period().compareTo(Duration.ofHours(1)) >= 0;
        require(
                looked.compareTo(isOfHours ? Duration.ofDays(7) : Duration.ofDays(1)) <= 0,
                "can look a day back at most, or a week with periods of an hour and more");
        MetricMath.check(queries);
    }

    private static void require(boolean kept, String rule) {
        if (!kept) {
            throw new IllegalArgumentException(rule);
        }
    }

    private static List<MetricQuery.Stat> stats(List<MetricQuery> queries) {
        return queries.stream()
                .filter(MetricQuery.Stat.class::isInstance)
                .map(MetricQuery.Stat.class::cast)
                .toList();
    }

    List<MetricQuery.Stat> stats() {
        return stats(queries);
    }

    /** The metrics that it is made of. */
    public List<CloudWatchMetric> metrics() {
        return stats().stream().map(MetricQuery.Stat::metric).toList();
    }

    MetricQuery watched() {
        return queries.stream().filter(MetricQuery::isWatched).findFirst().orElseThrow();
    }

    Map<String, MetricQuery> byId() {
        return queries.stream().collect(Collectors.toMap(MetricQuery::id, Function.identity()));
    }
}
