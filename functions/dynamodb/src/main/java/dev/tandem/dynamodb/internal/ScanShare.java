package dev.tandem.dynamodb.internal;

import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;

/**
 * How many processes go through a table together, noted with each Scan: a budget of read units is
 * of all of them.
 */
public final class ScanShare {

    private static final ExecutionAttribute<Integer> PROCESSES =
            new ExecutionAttribute<>("dev.tandem.scan-shared-by");

    private ScanShare() {}

    public static void note(AwsRequestOverrideConfiguration.Builder call, int processes) {
        call.putExecutionAttribute(PROCESSES, processes);
    }

    /** 1 where nothing is noted. */
    public static int of(ExecutionAttributes call) {
        return call.getOptionalAttribute(PROCESSES).orElse(1);
    }
}
