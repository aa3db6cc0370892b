package dev.tandem.harness.sam;

import dev.tandem.harness.aws.cloudwatch.MetricAlarm;

import java.util.Map;
import java.util.Optional;

/**
 * A CloudWatch alarm.
 *
 * @param id its logical id
 * @param alarm what it watches; empty if that can't be told
 */
record Alarm(String id, Optional<MetricAlarm> alarm) implements Resource {

    static final String TYPE = "AWS::CloudWatch::Alarm";

    static Alarm read(String id, Properties properties) {
        properties.withoutEffect(
                "nobody is told here: ask the alarm",
                "AlarmActions",
                "OKActions",
                "InsufficientDataActions",
                "ActionsEnabled");
        properties.withoutEffect("nothing reads tags here", "Tags");
        Optional<MetricAlarm> alarm =
                new AlarmProperties(properties.text("AlarmName").orElse(id), properties).alarm();
        properties.end();
        return new Alarm(id, alarm);
    }

    String name() {
        return alarm.map(MetricAlarm::name).orElse(id);
    }

    Map<String, String> attributes() {
        return Map.of(
                ResourceAttributes.REF,
                name(),
                "Arn",
                "arn:aws:cloudwatch:us-east-1:000000000000:alarm:" + name());
    }
}
