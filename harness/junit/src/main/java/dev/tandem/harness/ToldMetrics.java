package dev.tandem.harness;

import dev.tandem.harness.aws.cloudwatch.CloudWatch;
import dev.tandem.harness.aws.cloudwatch.CloudWatchMetric;
import dev.tandem.harness.aws.lambda.InvocationListener;

import java.time.Instant;
import java.util.Map;

/**
 * What Lambda tells CloudWatch (AWS Lambda Developer Guide, "Types of metrics for Lambda
 * functions").
 */
record ToldMetrics(CloudWatch cloudWatch) implements InvocationListener {

    @Override
    public void invoked(String function, boolean isError, String log) {
        lambda(function, "Invocations", 1);
        lambda(function, "Errors", isError ? 1 : 0);
        lambda(function, "Throttles", 0);
        cloudWatch.putLog(log);
    }

    @Override
    public void throttled(String function) {
        lambda(function, "Throttles", 1);
    }

    /** How old the last record of a batch is. */
    void iteratorAge(String function, Instant newest) {
        lambda(function, "IteratorAge", Math.max(0, cloudWatch.since(newest).toNanos() / 1e6));
    }

    private void lambda(String function, String metric, double value) {
        cloudWatch.put(
                new CloudWatchMetric("AWS/Lambda", metric, Map.of("FunctionName", function)),
                value);
    }
}
