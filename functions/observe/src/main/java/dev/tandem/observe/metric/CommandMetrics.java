package dev.tandem.observe.metric;

import dev.tandem.core.command.CommandCall;
import dev.tandem.core.command.CommandObserver;
import dev.tandem.core.command.CommandOutcome;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Counts commands: {@code Commands} by aggregate type and result; {@code CommandRetries} and {@code
 * Conflicts} by aggregate type.
 *
 * @param metrics where to
 */
public record CommandMetrics(EmbeddedMetrics metrics) implements CommandObserver {

    @Override
    public CommandOutcome observe(CommandCall call, Supplier<CommandOutcome> command) {
        CommandOutcome outcome = command.get();
        Map<String, String> byResult = new LinkedHashMap<>();
        byResult.put("aggregateType", call.aggregateType());
        byResult.put("result", ResultDimension.of(outcome.result()));
        metrics.write(
                new MetricSet(byResult, List.of(Metric.count("Commands", 1))),
                new MetricSet(
                        Map.of("aggregateType", call.aggregateType()),
                        List.of(
                                Metric.count("CommandRetries", outcome.retries()),
                                Metric.count("Conflicts", outcome.conflicts()))));
        return outcome;
    }
}
