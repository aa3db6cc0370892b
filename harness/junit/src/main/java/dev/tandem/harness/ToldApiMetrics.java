package dev.tandem.harness;

import dev.tandem.harness.aws.cloudwatch.CloudWatch;

/**
 * What API Gateway tells CloudWatch (API Gateway Developer Guide, "Monitor CloudWatch metrics for
 * HTTP APIs").
 */
record ToldApiMetrics(CloudWatch cloudWatch) {

    private static final int SERVER_ERROR = 500;

    /** There is one HTTP API in a harness: what it answers is told of that of each template. */
    void answered(int status) {
        cloudWatch.alarms().stream()
                .flatMap(alarm -> alarm.metrics().stream())
                .filter(metric -> metric.namespace().equals("AWS/ApiGateway"))
                .filter(metric -> metric.name().equals("5xx"))
                .distinct()
                .forEach(metric -> cloudWatch.put(metric, status >= SERVER_ERROR ? 1 : 0));
    }
}
