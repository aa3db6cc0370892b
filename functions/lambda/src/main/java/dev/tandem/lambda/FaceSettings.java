package dev.tandem.lambda;

import static dev.tandem.observe.setting.SettingValue.refused;

import dev.tandem.core.command.CommandObserver;
import dev.tandem.core.result.QueryObserver;
import dev.tandem.function.autoconfigure.TandemFunctionProperties;
import dev.tandem.function.request.Callers;
import dev.tandem.lambda.setting.EnvironmentSettings;
import dev.tandem.observe.autoconfigure.TandemMetricsProperties;
import dev.tandem.observe.log.CommandLog;
import dev.tandem.observe.metric.CommandMetrics;
import dev.tandem.observe.metric.EmbeddedMetrics;
import dev.tandem.observe.metric.QueryMetrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The settings of every function, with the defaults of Spring's face. */
final class FaceSettings {

    private FaceSettings() {}

    static Callers callers(EnvironmentSettings settings) {
        return new TandemFunctionProperties(
                        settings.text("tandem.function.caller-claim").orElse("sub"),
                        settings.isSet("tandem.function.caller-required", false))
                .callers();
    }

    /** Log lines are JSON in any case. */
    static void requireLogFormat(EnvironmentSettings settings) {
        String format = settings.text("logging.structured.format.console").orElse("ecs");
        if (!format.equals("ecs")) {
            throw refused(
                    "logging.structured.format.console",
                    format,
                    "ecs: the lean face writes no other lines");
        }
    }

    /** Where metrics go; empty where nobody asks for them. */
    static Optional<EmbeddedMetrics> metrics(EnvironmentSettings settings) {
        TandemMetricsProperties metrics =
                new TandemMetricsProperties(
                        settings.isSet("tandem.metrics.enabled", false),
                        settings.text("tandem.metrics.deployment").orElse(""));
        return Optional.of(metrics)
                .filter(TandemMetricsProperties::enabled)
                .map(TandemMetricsProperties::deployment)
                .map(EmbeddedMetrics::toStandardOutput);
    }

    /** Who stands around each command. */
    static List<CommandObserver> observers(Optional<EmbeddedMetrics> metrics) {
        List<CommandObserver> observers = new ArrayList<>();
        observers.add(new CommandLog());
        metrics.map(CommandMetrics::new).ifPresent(observers::add);
        return observers;
    }

    /** Who is told of each query. */
    static List<QueryObserver> queryObservers(Optional<EmbeddedMetrics> metrics) {
        return metrics.<QueryObserver>map(QueryMetrics::new).stream().toList();
    }
}
