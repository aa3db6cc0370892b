package dev.tandem.cdk;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.constructs.Construct;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the alarms of a construct, and tells them to the topic. */
final class ConstructAlarms {

    private static final String RUNBOOKS = " Runbook: docs/how-to/runbooks.md#";

    /** Metrics of an expression, as CloudWatch limits them. */
    private static final int MOST = 10;

    private final Construct scope;
    private final FunctionSettings settings;
    private final List<Alarm> made = new ArrayList<>();

    ConstructAlarms(Construct scope, FunctionSettings settings) {
        this.scope = scope;
        this.settings = settings;
    }

    List<Alarm> made() {
        return List.copyOf(made);
    }

    /**
     * In alarm while the metric is over the threshold.
     *
     * @param id also that of its runbook, where it has one of that name
     * @param of how many periods
     * @param in so many have to be over it
     */
    Alarm over(
            long threshold,
            int in,
            int of,
            String id,
            String runbook,
            String text,
            TreatMissingData missing,
            IMetric metric) {
        Alarm alarm =
                Alarm.Builder.create(scope, id)
                        .alarmDescription(text + "." + RUNBOOKS + runbook)
                        .metric(metric)
                        .threshold(threshold)
                        .datapointsToAlarm(in)
                        .evaluationPeriods(of)
                        .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                        .treatMissingData(missing)
                        .build();
        settings.alarmTopic().ifPresent(topic -> alarm.addAlarmAction(new SnsAction(topic)));
        made.add(alarm);
        return alarm;
    }

    /** In alarm as soon as there is anything. */
    Alarm any(String id, String runbook, String text, TreatMissingData missing, IMetric metric) {
        return over(0, 1, 1, id, runbook, text, missing, metric);
    }

    /**
     * In alarm as soon as there is anything of any of them. CloudWatch takes ten metrics in an
     * alarm; the eleventh begins another one.
     *
     * @return the first alarm
     */
    Alarm any(
            String id,
            String runbook,
            String text,
            TreatMissingData missing,
            List<Metric> metrics) {
        Alarm first = any(id, runbook, text, missing, together(first(metrics)));
        for (int from = MOST; from < metrics.size(); from += MOST) {
            List<Metric> next = first(metrics.subList(from, metrics.size()));
            any(id + (from / MOST + 1), runbook, text, missing, together(next));
        }
        return first;
    }

    private static List<Metric> first(List<Metric> metrics) {
        return metrics.subList(0, Math.min(MOST, metrics.size()));
    }

    /** Tells the topic also when nobody tells any figures any more. */
    void tellSilence(Alarm alarm) {
        settings.alarmTopic()
                .ifPresent(topic -> alarm.addInsufficientDataAction(new SnsAction(topic)));
    }

    /** A figure of AWS's own of each function. */
    static List<Metric> ofFunctions(String name, List<LiveFunction> functions) {
        return functions.stream()
                .map(each ->
                        sum(
                                "AWS/Lambda",
                                name,
                                Map.of("FunctionName", each.function().getFunctionName()),
                                1))
                .toList();
    }

    /** Those that tell nothing count as 0. */
    private static IMetric together(List<Metric> metrics) {
        Map<String, IMetric> parts = new LinkedHashMap<>();
        metrics.forEach(metric -> parts.put("m" + parts.size(), metric));
        return MathExpression.Builder.create()
                .expression("SUM(METRICS())")
                .usingMetrics(parts)
                .label("Together")
                .period(metrics.getFirst().getPeriod())
                .build();
    }

    static Metric sum(String namespace, String name, Map<String, String> dimensions, int minutes) {
        return metric(namespace, name, dimensions, "Sum", minutes);
    }

    static Metric maximum(
            String namespace, String name, Map<String, String> dimensions, int minutes) {
        return metric(namespace, name, dimensions, "Maximum", minutes);
    }

    private static Metric metric(
            String namespace,
            String name,
            Map<String, String> dimensions,
            String statistic,
            int minutes) {
        return Metric.Builder.create()
                .namespace(namespace)
                .metricName(name)
                .dimensionsMap(dimensions)
                .statistic(statistic)
                .period(Duration.minutes(minutes))
                .build();
    }
}
