package dev.tandem.dynamodb.aggregate;

import dev.tandem.core.command.Pauses;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.retry.RetryMode;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How DynamoDB is reached.
 *
 * @param endpoint where it is; null for AWS
 * @param attemptTimeout how long one try of a call may take
 * @param callTimeout how long a call may take with all tries of the SDK, which are three at most
 * @param scanUnitsPerSecond how many read units a second Scans may take, and what an audit reads by
 *     itself; 0 for no bound
 * @param keptConnections how many connections the process keeps open between calls
 */
public record DynamoDbClientSettings(
        @Nullable URI endpoint,
        Duration attemptTimeout,
        Duration callTimeout,
        int scanUnitsPerSecond,
        int keptConnections) {

    /** One that keeps 50 connections. */
    public DynamoDbClientSettings(
            @Nullable URI endpoint,
            Duration attemptTimeout,
            Duration callTimeout,
            int scanUnitsPerSecond) {
        this(endpoint, attemptTimeout, callTimeout, scanUnitsPerSecond, KeptConnections.BY_DEFAULT);
    }

    /** One whose Scans are not bounded. */
    public DynamoDbClientSettings(
            @Nullable URI endpoint, Duration attemptTimeout, Duration callTimeout) {
        this(endpoint, attemptTimeout, callTimeout, 0);
    }

    /**
     * A client.
     *
     * @param credentials empty for those that the SDK finds by itself
     * @param region empty for the one that the SDK finds by itself
     */
    public DynamoDbClient client(
            Optional<? extends AwsCredentialsProvider> credentials, Optional<Region> region) {
        KeptConnections.keep(keptConnections);
        DynamoDbClientBuilder client =
                DynamoDbClient.builder()
                        .httpClientBuilder(UnprobedHttpClient.builder())
                        .overrideConfiguration(
                                // the SDK's default for DynamoDB are nine tries without an end in
                                // time: longer than a caller waits, or a function lives
                                calls ->
                                        calls.retryStrategy(RetryMode.STANDARD)
                                                .apiCallAttemptTimeout(attemptTimeout)
                                                .apiCallTimeout(callTimeout));
        if (scanUnitsPerSecond > 0) {
            client.overrideConfiguration(
                    client.overrideConfiguration().toBuilder()
                            .addExecutionInterceptor(
                                    new ScanBudget(
                                            scanUnitsPerSecond,
                                            Pauses.sleeping(),
                                            System::nanoTime))
                            .build());
        }
        region.ifPresent(client::region);
        credentials.ifPresent(client::credentialsProvider);
        if (endpoint != null) {
            client.endpointOverride(endpoint);
        }
        return client.build();
    }
}
