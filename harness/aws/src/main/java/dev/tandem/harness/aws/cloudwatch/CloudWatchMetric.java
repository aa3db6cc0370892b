package dev.tandem.harness.aws.cloudwatch;

import java.util.Map;

/**
 * A metric, as CloudWatch tells metrics apart: of other dimensions it is another one.
 *
 * @param namespace such as {@code AWS/Lambda}
 * @param name such as {@code Errors}
 * @param dimensions by name, in any order
 */
public record CloudWatchMetric(String namespace, String name, Map<String, String> dimensions) {

    public CloudWatchMetric {
        dimensions = Map.copyOf(dimensions);
    }
}
