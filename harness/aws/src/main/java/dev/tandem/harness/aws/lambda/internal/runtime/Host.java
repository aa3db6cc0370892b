package dev.tandem.harness.aws.lambda.internal.runtime;

import dev.tandem.harness.aws.lambda.AwsAccount;
import dev.tandem.harness.aws.lambda.Credentials;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What all children have around them.
 *
 * @param account whose functions they are
 * @param endpoint where the AWS SDK inside them finds its services; asked when a child starts
 * @param credentials what the function of that name signs with
 * @param maxEnvironments how many children of one function run at a time
 * @param initTime how long a child may take until it asks for its first event
 * @param waitTime how long a call waits for a free child
 * @param folder where children and code have their temporary folders; removed with the harness
 * @param logs where each function has its log
 */
public record Host(
        AwsAccount account,
        Supplier<URI> endpoint,
        Function<String, Credentials> credentials,
        int maxEnvironments,
        Duration initTime,
        Duration waitTime,
        Path folder,
        Path logs) {}
