package dev.tandem.dynamodb.internal;

import dev.tandem.core.event.BoundedReads;

import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;

import java.util.Optional;

/** Notes with a call of DynamoDB that a budget of read units bounds it, and whose it is. */
public final class BoundedCalls {

    private static final ExecutionAttribute<BoundedReads> READS =
            new ExecutionAttribute<>("dev.tandem.bounded-reads");

    private BoundedCalls() {}

    public static void note(AwsRequestOverrideConfiguration.Builder call, BoundedReads reads) {
        call.putExecutionAttribute(READS, reads);
    }

    /** Empty where nothing is noted. */
    public static Optional<BoundedReads> of(ExecutionAttributes call) {
        return call.getOptionalAttribute(READS);
    }
}
