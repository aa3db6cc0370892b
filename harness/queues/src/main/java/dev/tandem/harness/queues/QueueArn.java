package dev.tandem.harness.queues;

import dev.tandem.harness.aws.endpoint.AwsException;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A queue by its ARN. */
record QueueArn(String account, String name) {

    private static final Pattern ARN =
            Pattern.compile("arn:aws:sqs:[^:]+:(?<account>\\d{12}):(?<name>[^:]+)");

    /**
     * @throws AwsException if it is no queue's
     */
    static QueueArn of(String text) {
        Matcher arn = ARN.matcher(text);
        if (!arn.matches()) {
            throw new AwsException(
                    400,
                    "InvalidAddress",
                    "The queue was %s; it has to be an ARN such as arn:aws:sqs:%s:%s:failures"
                            .formatted(text, ElasticMq.REGION, ElasticMq.ACCOUNT));
        }
        return new QueueArn(arn.group("account"), arn.group("name"));
    }

    /** As a request names it. */
    String url() {
        return "/%s/%s".formatted(account, name);
    }
}
