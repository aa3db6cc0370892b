package dev.tandem.harness.aws.cloudwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** Alarms by the rules of CloudWatch's user guide; X breaches, 0 does not, - is missing. */
class AlarmStateTest {

    private static final CloudWatchMetric ERRORS =
            new CloudWatchMetric("AWS/Lambda", "Errors", Map.of("FunctionName", "f"));

    private final Instant begin = Instant.parse("2026-11-26T10:00:00Z");
    private final CloudWatch cloudWatch = new CloudWatch(() -> begin);

    /** The tables of "Configuring how CloudWatch alarms treat missing data"; "same": as before. */
    @ParameterizedTest
    @CsvSource({
        "3, 3, 0 - X - X, OK, OK, OK, OK",
        "3, 3, - - - - 0, OK, OK, OK, OK",
        "3, 3, - - - - -, INSUFFICIENT_DATA, same, ALARM, OK",
        "3, 3, 0 X X - X, ALARM, ALARM, ALARM, ALARM",
        "3, 3, - - X - -, ALARM, same, ALARM, OK",
        "3, 2, 0 - X - X, ALARM, ALARM, ALARM, ALARM",
        "3, 2, 0 0 X 0 X, ALARM, ALARM, ALARM, ALARM",
        "3, 2, 0 - X - -, OK, OK, ALARM, OK",
        "3, 2, - - - - 0, OK, OK, ALARM, OK",
        "3, 2, - - - X -, ALARM, same, ALARM, OK"
    })
    void the_tables_of_the_user_guide(
            int periods,
            int toAlarm,
            String points,
            String missing,
            String ignore,
            String breaching,
            String notBreaching) {
        assertThat(
                        List.of(
                                after(points, periods, toAlarm, MissingData.MISSING),
                                after(points, periods, toAlarm, MissingData.IGNORE),
                                after(points, periods, toAlarm, MissingData.BREACHING),
                                after(points, periods, toAlarm, MissingData.NOT_BREACHING)))
                .containsExactly(missing, ignore, breaching, notBreaching);
    }

    private static String after(String points, int periods, int toAlarm, MissingData missing) {
        AlarmEvaluation evaluation =
                new AlarmEvaluation(alarm("a", periods, toAlarm, missing, stat()));
        Series newest =
                new Series(
                        List.of(points.split(" ")).reversed().stream()
                                .map(AlarmStateTest::point)
                                .toList());
        AlarmState afterOk = evaluation.after(newest, AlarmState.OK);
        AlarmState afterAlarm = evaluation.after(newest, AlarmState.ALARM);
        return afterOk == afterAlarm ? afterOk.name() : "same";
    }

    private static OptionalDouble point(String point) {
        return switch (point) {
            case "X" -> OptionalDouble.of(1);
            case "0" -> OptionalDouble.of(0);
            default -> OptionalDouble.empty();
        };
    }

    @Test
    void an_alarm_goes_off_and_is_over_when_nothing_more_is_told() {
        cloudWatch.put(alarm("a", 1, 1, MissingData.NOT_BREACHING, stat()));
        assertThat(cloudWatch.state("a")).isEqualTo(AlarmState.OK);

        cloudWatch.put(ERRORS, 1);
        assertThat(cloudWatch.state("a")).isEqualTo(AlarmState.ALARM);
        cloudWatch.pass(Duration.ofMinutes(5));

        assertThat(cloudWatch.state("a")).isEqualTo(AlarmState.OK);
    }

    @Test
    void one_that_ignores_what_is_missing_lasts_until_it_is_told_otherwise() {
        cloudWatch.put(alarm("a", 1, 1, MissingData.IGNORE, stat()));
        assertThat(cloudWatch.state("a")).isEqualTo(AlarmState.INSUFFICIENT_DATA);

        cloudWatch.put(ERRORS, 1);
        cloudWatch.pass(Duration.ofDays(2));
        assertThat(cloudWatch.state("a")).isEqualTo(AlarmState.ALARM);
        cloudWatch.put(ERRORS, 0);

        assertThat(cloudWatch.state("a")).isEqualTo(AlarmState.OK);
    }

    @Test
    void a_gauge_is_looked_at_each_minute() {
        double[] messages = {2};
        cloudWatch.add(
                metric -> metric.equals(ERRORS) ? Optional.of(messages[0]) : Optional.empty());
        cloudWatch.put(alarm("a", 3, 3, MissingData.NOT_BREACHING, stat()));

        cloudWatch.pass(Duration.ofMinutes(3));
        assertThat(cloudWatch.state("a")).isEqualTo(AlarmState.ALARM);
        messages[0] = 0;
        cloudWatch.pass(Duration.ofMinutes(3));

        assertThat(cloudWatch.state("a")).isEqualTo(AlarmState.OK);
    }

    @ParameterizedTest
    @CsvSource({
        "SUM(METRICS()), 3",
        "'SUM([m,n])', 3",
        "MAX(METRICS()), 2",
        "m+n, 3",
        "m*10-n/2, 9",
        "'FILL(none,5)', 5",
        "'SUM([FILL(none,7),m])', 8",
        "'SUM([none,m])', 1",
        "(m+n)*2, 6"
    })
    void metric_math(String expression, double value) {
        assertThat(math(expression).values().getFirst()).hasValue(value);
    }

    @Test
    void what_one_of_two_lacks_their_sum_lacks_too() {
        assertThat(math("m+none").values().getFirst()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ANOMALY_DETECTION_BAND(m)", "SUM(m)", "m+", "5", "o", "m n", "m > 1"})
    void what_no_alarm_can_watch_is_refused(String expression) {
        assertThatThrownBy(() ->
                        alarm(
                                "a",
                                1,
                                1,
                                MissingData.IGNORE,
                                new MetricQuery.Expression("e", true, expression),
                                stat("m", false)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has the expression " + expression);
    }

    private static Series math(String expression) {
        Map<String, Series> named =
                Map.of(
                        "m", new Series(List.of(OptionalDouble.of(1))),
                        "n", new Series(List.of(OptionalDouble.of(2))),
                        "none", new Series(List.of(OptionalDouble.empty())));
        return MetricMath.of(
                expression,
                List.copyOf(named.values()),
                id -> Objects.requireNonNull(named.get(id)));
    }

    @Test
    void a_line_of_a_log_is_metrics_by_each_set_of_dimensions() {
        cloudWatch.put(alarm("a", 1, 1, MissingData.IGNORE, parked("cart")));
        cloudWatch.put(alarm("b", 1, 1, MissingData.IGNORE, parked("stock")));
        cloudWatch.putLog(
                """
                START RequestId: 1 Version: $LATEST
                {"@timestamp":"2026-11-26T10:00:00Z","message":"no metric"}
                {"readModel":"cart","_aws":{"Timestamp":%s,"CloudWatchMetrics":[{"Namespace":"Shop",\
                "Dimensions":[["readModel"]],"Metrics":[{"Name":"Parked","Unit":"Count"}]}]},"Parked":[0,2]}
                {"_aws": this is none
                """
                        .formatted(begin.toEpochMilli()));

        assertThat(cloudWatch.state("a")).isEqualTo(AlarmState.ALARM);
        assertThat(cloudWatch.state("b")).isEqualTo(AlarmState.INSUFFICIENT_DATA);
    }

    @Test
    void what_cloudwatch_would_refuse_is_refused() {
        assertThatThrownBy(() -> alarm("a", 2000, 1, MissingData.IGNORE, stat()))
                .hasMessageContaining("a day back at most");
        assertThatThrownBy(() -> alarm("a", 1, 2, MissingData.IGNORE, stat()))
                .hasMessageContaining("DatapointsToAlarm");
        assertThatThrownBy(() -> cloudWatch.state("none")).hasMessageContaining("no alarm none");
    }

    private static MetricQuery parked(String readModel) {
        return new MetricQuery.Stat(
                "m",
                true,
                new CloudWatchMetric("Shop", "Parked", Map.of("readModel", readModel)),
                Duration.ofMinutes(1),
                Statistic.MAXIMUM);
    }

    private static MetricQuery stat() {
        return stat("m", true);
    }

    private static MetricQuery stat(String id, boolean isWatched) {
        return new MetricQuery.Stat(
                id, isWatched, ERRORS, Duration.ofMinutes(1), Statistic.MAXIMUM);
    }

    private static MetricAlarm alarm(
            String name, int periods, int toAlarm, MissingData missing, MetricQuery... queries) {
        return new MetricAlarm(
                name, "", List.of(queries), Comparison.GREATER, 0, periods, toAlarm, missing);
    }
}
