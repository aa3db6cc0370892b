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

    /** In alarm while the largest value of a minute is over the threshold. */
    void over(
            long threshold,
            int minutes,
            String id,
            String text,
            TreatMissingData missing,
            Metric metric) {
        add(id, text, threshold, minutes, missing, metric);
    }

    /** In alarm when one of the functions fails without an answer. */
    void errors(String id, String text, List<LiveFunction> functions) {
        Map<String, IMetric> errors = new LinkedHashMap<>();
        functions.forEach(each -> errors.put("m" + errors.size(), errorsOf(each)));
        IMetric sum =
                MathExpression.Builder.create()
                        // those that did not run have no value, and count as 0
                        .expression("SUM(METRICS())")
                        .usingMetrics(errors)
                        .label("Errors")
                        .period(Duration.minutes(1))
                        .build();
        add(id, text, 0, 1, TreatMissingData.NOT_BREACHING, sum);
    }

    private static Metric errorsOf(LiveFunction each) {
        return Metric.Builder.create()
                .namespace("AWS/Lambda")
                .metricName("Errors")
                .dimensionsMap(Map.of("FunctionName", each.function().getFunctionName()))
                .statistic("Sum")
                .period(Duration.minutes(1))
                .label(each.name())
                .build();
    }

    static Metric maximum(String namespace, String name, Map<String, String> dimensions) {
        return Metric.Builder.create()
                .namespace(namespace)
                .metricName(name)
                .dimensionsMap(dimensions)
                .statistic("Maximum")
                .period(Duration.minutes(1))
                .build();
    }

    private void add(
            String id,
            String text,
            long threshold,
            int periods,
            TreatMissingData missing,
            IMetric metric) {
        Alarm alarm =
                Alarm.Builder.create(scope, id)
                        .alarmDescription(text)
                        .metric(metric)
                        .threshold(threshold)
                        .evaluationPeriods(periods)
                        .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                        .treatMissingData(missing)
                        .build();
        settings.alarmTopic().ifPresent(topic -> alarm.addAlarmAction(new SnsAction(topic)));
        made.add(alarm);
    }
}
