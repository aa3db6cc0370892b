package dev.tandem.dynamodb.store;

import dev.tandem.dynamodb.aggregate.UnprobedHttpClient;
import dev.tandem.harness.aws.fault.FaultyDynamoDb;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.UUID;

/** A DynamoDB of its own with faults, and a client that tries again without waiting. */
public record FaultyStores(FaultyDynamoDb faults, DynamoDbClient client) implements AutoCloseable {

    public FaultyStores() {
        this(FaultyDynamoDb.inFrontOf(DynamoDbLocal.shared().endpoint()));
    }

    private FaultyStores(FaultyDynamoDb faults) {
        this(faults, client(faults));
    }

    private static DynamoDbClient client(FaultyDynamoDb faults) {
        return DynamoDbClient.builder()
                .httpClientBuilder(UnprobedHttpClient.builder())
                .overrideConfiguration(calls ->
                        calls.retryStrategy(
                                AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                        .backoffStrategy(BackoffStrategy.retryImmediately())
                                        .throttlingBackoffStrategy(
                                                BackoffStrategy.retryImmediately())
                                        .build()))
                .endpointOverride(faults.endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(
                                        UUID.randomUUID().toString().replace("-", ""), "secret")))
                .build();
    }

    @Override
    public void close() {
        client.close();
        faults.close();
    }
}
