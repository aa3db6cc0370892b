package dev.tandem.queue.metric;

import dev.tandem.observe.metric.EmbeddedMetrics;
import dev.tandem.observe.metric.Metric;
import dev.tandem.observe.metric.Metric.Unit;
import dev.tandem.observe.metric.MetricSet;
import dev.tandem.queue.QueueObserver;

import java.util.List;
import java.util.Map;

/**
 * Counts messages, by queue: {@code CommandsTogether}, how many a group had, and {@code
 * MessagesComingAgain}.
 *
 * @param metrics where to
 */
public record QueueMetrics(EmbeddedMetrics metrics) implements QueueObserver {

    @Override
    public void handled(String queue, List<Integer> groups, int comingAgain) {
        metrics.write(
                new MetricSet(
                        Map.of("queue", queue),
                        List.of(
                                new Metric("CommandsTogether", Unit.COUNT, groups),
                                Metric.count("MessagesComingAgain", comingAgain))));
    }
}
