package dev.tandem.observe.metric;

import dev.tandem.core.result.QueryObserver;
import dev.tandem.core.result.QueryResult;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what is asked: {@code Queries} by function and result.
 *
 * @param metrics where to
 */
public record QueryMetrics(EmbeddedMetrics metrics) implements QueryObserver {

    @Override
    public void answered(String function, QueryResult<?> result) {
        Map<String, String> dimensions = new LinkedHashMap<>();
        dimensions.put("function", function);
        dimensions.put("result", word(result));
        metrics.write(new MetricSet(dimensions, List.of(Metric.count("Queries", 1))));
    }

    private static String word(QueryResult<?> result) {
        return switch (result) {
            case QueryResult.Found<?> _ -> "found";
            case QueryResult.Failed<?> failed -> ResultDimension.of(failed.problem());
        };
    }
}
