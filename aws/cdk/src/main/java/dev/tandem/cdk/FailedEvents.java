package dev.tandem.cdk;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.sqs.Queue;
import software.amazon.awscdk.services.sqs.QueueEncryption;
import software.amazon.awscdk.services.sqs.RedriveAllowPolicy;
import software.amazon.awscdk.services.sqs.RedrivePermission;
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
                // what has failed is still to be looked at when the stack is gone
                .removalPolicy(RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE)
                .redriveAllowPolicy(
                        RedriveAllowPolicy.builder()
                                .redrivePermission(RedrivePermission.DENY_ALL)
                                .build())
                .build();
    }
}
