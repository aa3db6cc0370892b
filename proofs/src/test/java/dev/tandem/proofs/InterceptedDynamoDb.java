package dev.tandem.proofs;

import dev.tandem.dynamodb.aggregate.UnprobedHttpClient;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.api.BackoffStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.net.URI;
import java.util.UUID;

/** Tables that nobody else has, by a client whose calls are listened to. */
final class InterceptedDynamoDb {

    private InterceptedDynamoDb() {}

    static DynamoDbClient client(ExecutionInterceptor listener) {
        return client(DynamoDbLocal.shared().endpoint(), listener);
    }

    /** The same, of another endpoint; what fails is tried again without waiting. */
    static DynamoDbClient client(URI endpoint, ExecutionInterceptor listener) {
        String accessKey = UUID.randomUUID().toString().replace("-", "");
        return DynamoDbClient.builder()
                .httpClientBuilder(UnprobedHttpClient.builder())
                .endpointOverride(endpoint)
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(accessKey, "secret")))
                .overrideConfiguration(calls ->
                        calls.addExecutionInterceptor(listener)
                                .retryStrategy(
                                        AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                                .circuitBreakerEnabled(false)
                                                .backoffStrategy(BackoffStrategy.retryImmediately())
                                                .throttlingBackoffStrategy(
                                                        BackoffStrategy.retryImmediately())
                                                .build()))
                .build();
    }
}
