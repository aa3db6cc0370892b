package dev.tandem.harness.aws.mapping;

import dev.tandem.harness.aws.stream.function.StreamTarget;

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

    /** Calls that function; whether it is still there shows with each call. */
    StreamTarget target(String functionArn);
}
