package dev.tandem.harness.aws.mapping;

import dev.tandem.harness.aws.stream.function.StreamTarget;

import java.time.Duration;

/** The functions that event source mappings may wake. */
public interface FunctionDirectory {

    /**
     * The ARN of a function, with the version or the alias that is named.
     *
     * @param function its name, partial ARN or ARN
     * @throws dev.tandem.harness.aws.endpoint.AwsException with {@code ResourceNotFoundException}
     *     if there is none
     */
    String arn(String function);

    /**
     * How long that function may take.
     *
     * @throws dev.tandem.harness.aws.endpoint.AwsException if it is not there any more
     */
    Duration timeout(String functionArn);

    /** Calls that function; whether it is still there shows with each call. */
    StreamTarget target(String functionArn);
}
