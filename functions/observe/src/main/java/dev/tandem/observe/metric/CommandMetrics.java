package dev.tandem.observe.metric;

import dev.tandem.core.command.CommandCall;
import dev.tandem.core.command.CommandObserver;
import dev.tandem.core.command.CommandOutcome;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;

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
        byResult.put("result", word(outcome.result()));
        metrics.write(
                new MetricSet(byResult, List.of(Metric.count("Commands", 1))),
                new MetricSet(
                        Map.of("aggregateType", call.aggregateType()),
                        List.of(
                                Metric.count("CommandRetries", outcome.retries()),
                                Metric.count("Conflicts", outcome.conflicts()))));
        return outcome;
    }

    private static String word(Result result) {
        return switch (result) {
            case Accepted _ -> "accepted";
            case Problem.Conflict _ -> "conflict";
            case Problem.Rejected _ -> "rejected";
            case Problem.Invalid _ -> "invalid";
            case Problem.NotFound _ -> "not_found";
            case Problem.CommandIdReused _ -> "command_id_reused";
            case Problem.Unavailable _ -> "unavailable";
        };
    }
}
