package dev.tandem.harness.sam;

import dev.tandem.harness.aws.cloudwatch.CloudWatchMetric;
import dev.tandem.harness.aws.cloudwatch.Comparison;
import dev.tandem.harness.aws.cloudwatch.MetricAlarm;
import dev.tandem.harness.aws.cloudwatch.MetricQuery;
import dev.tandem.harness.aws.cloudwatch.MissingData;
import dev.tandem.harness.aws.cloudwatch.Statistic;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads what an alarm watches. */
record AlarmProperties(String name, Properties properties) {

    /** Empty where something is wrong, which is reported. */
    Optional<MetricAlarm> alarm() {
        Optional<Comparison> comparison =
                spelt("ComparisonOperator", properties, Comparison.values(), Comparison::spelling);
        MissingData missing =
                properties.value("TreatMissingData").isEmpty()
                        ? MissingData.MISSING
                        : spelt(
                                        "TreatMissingData",
                                        properties,
                                        MissingData.values(),
                                        MissingData::spelling)
                                .orElse(MissingData.MISSING);
        Optional<Double> threshold = decimal("Threshold");
        properties.required("EvaluationPeriods");
        int periods = properties.number("EvaluationPeriods").orElse(1);
        int toAlarm = properties.number("DatapointsToAlarm").orElse(periods);
        String description = properties.text("AlarmDescription").orElse("");
        List<MetricQuery> queries = queries();
        if (comparison.isEmpty() || threshold.isEmpty() || queries.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new MetricAlarm(
                            name,
                            description,
                            queries,
                            comparison.get(),
                            threshold.get(),
                            periods,
                            toAlarm,
                            missing));
        } catch (IllegalArgumentException e) {
            properties.problem("Metrics", String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Optional<Double> decimal(String property) {
        String text = properties.required(property);
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Double.valueOf(text));
        } catch (NumberFormatException e) {
            properties.problem(property, "is %s, has to be a number".formatted(text));
            return Optional.empty();
        }
    }

    private List<MetricQuery> queries() {
        return properties.value("Metrics").isPresent()
                ? properties.readAll("Metrics", AlarmProperties::query).stream()
                        .flatMap(Optional::stream)
                        .toList()
                : stat("watched", true, properties, properties, "Statistic").stream().toList();
    }

    private static Optional<MetricQuery> query(Properties query) {
        String id = query.required("Id");
        boolean isWatched = query.flag("ReturnData").orElse(true);
        query.text("Label");
        Optional<String> expression = query.text("Expression");
        return expression.isPresent()
                ? Optional.of(new MetricQuery.Expression(id, isWatched, expression.get()))
                : query.readRequired(
                                "MetricStat",
                                stat ->
                                        stat.readRequired(
                                                        "Metric",
                                                        metric ->
                                                                stat(
                                                                        id, isWatched, metric, stat,
                                                                        "Stat"))
                                                .flatMap(read -> read))
                        .flatMap(read -> read);
    }

    private static Optional<MetricQuery> stat(
            String id, boolean isWatched, Properties metric, Properties stat, String statistic) {
        Map<String, String> dimensions = new HashMap<>();
        metric.readAll(
                        "Dimensions",
                        each -> Map.entry(each.required("Name"), each.required("Value")))
                .forEach(each -> dimensions.put(each.getKey(), each.getValue()));
        CloudWatchMetric named =
                new CloudWatchMetric(
                        metric.required("Namespace"), metric.required("MetricName"), dimensions);
        stat.required("Period");
        Optional<Integer> period = stat.number("Period").filter(seconds -> isPeriod(seconds, stat));
        return spelt(statistic, stat, Statistic.values(), Statistic::spelling)
                .flatMap(kind ->
                        period.map(seconds ->
                                new MetricQuery.Stat(
                                        id, isWatched, named, Duration.ofSeconds(seconds), kind)));
    }

    private static boolean isPeriod(int seconds, Properties stat) {
        boolean isPeriod = seconds > 0 && seconds % 60 == 0;
        if (!isPeriod) {
            stat.problem("Period", "is %s, has to be a multiple of 60".formatted(seconds));
        }
        return isPeriod;
    }

    private static <T> Optional<T> spelt(
            String property, Properties properties, T[] values, Function<T, String> spelling) {
        String text =
                properties.requiredOneOf(property, Arrays.stream(values).map(spelling).toList());
        return Arrays.stream(values)
                .filter(value -> spelling.apply(value).equals(text))
                .findFirst();
    }
}
