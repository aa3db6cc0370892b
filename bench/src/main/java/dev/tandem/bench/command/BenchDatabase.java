package dev.tandem.bench.command;

import dev.tandem.dynamodb.aggregate.UnprobedHttpClient;
import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;

import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

import java.net.URI;

/**
 * One database in DynamoDB Local, in memory, and clients of it.
 *
 * @param endpoint of DynamoDB Local, or of something in front of it
 * @param accessKey names the database
 */
public record BenchDatabase(URI endpoint, String accessKey) {

    /** An empty one. */
    public static BenchDatabase fresh() {
        return new BenchDatabase(DynamoDbLocal.shared().endpoint(), DynamoDbAccess.freshKey());
    }

    /** The same one by another way. */
    public BenchDatabase through(URI other) {
        return new BenchDatabase(other, accessKey);
    }

    /** A client as the functions have it. */
    public DynamoDbClient client() {
        return builder().build();
    }

    /** The same, whose calls are listened to. */
    public DynamoDbClient client(ExecutionInterceptor listener) {
        return builder()
                .overrideConfiguration(calls -> calls.addExecutionInterceptor(listener))
                .build();
    }

    /** A client by that transport. */
    public DynamoDbClient client(SdkHttpClient transport) {
        return builder().httpClientBuilder(null).httpClient(transport).build();
    }

    private DynamoDbClientBuilder builder() {
        return new DynamoDbAccess(endpoint, accessKey)
                .clientBuilder()
                .httpClientBuilder(UnprobedHttpClient.builder());
    }

    /** Both. */
    public DynamoDbClient client(SdkHttpClient transport, ExecutionInterceptor listener) {
        return new DynamoDbAccess(endpoint, accessKey)
                .clientBuilder()
                .httpClientBuilder(null)
                .httpClient(transport)
                .overrideConfiguration(calls -> calls.addExecutionInterceptor(listener))
                .build();
    }
}
