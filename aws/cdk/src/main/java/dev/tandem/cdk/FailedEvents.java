package dev.tandem.cdk;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.constructs.Construct;

/** Where to look for what the stream gave up. */
final class FailedEvents {

    /** The longest that there is. */
    private static final int DAYS = 14;

    private FailedEvents() {}

    static Queue queue(Construct scope, String name) {
        return Queue.Builder.create(scope, "FailedEvents")
                .queueName(name)
                .retentionPeriod(Duration.days(DAYS))
                .encryption(QueueEncryption.SQS_MANAGED)
                .build();
    }
}
