package dev.tandem.cart.commands;

import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsResponse;

import java.util.List;
import java.util.UUID;

/** Adds up the capacity units in DynamoDB's answers. */
final class ConsumedCapacityMeter implements ExecutionInterceptor {

    private double writeUnits;
    private double readUnits;

    DynamoDbClient on(DynamoDbLocal dynamoDb) {
        return DynamoDbClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .endpointOverride(dynamoDb.endpoint())
                .region(Region.EU_CENTRAL_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(
                                        UUID.randomUUID().toString().replace("-", ""), "secret")))
                .overrideConfiguration(client -> client.addExecutionInterceptor(this))
                .build();
    }

    @Override
    public void afterExecution(Context.AfterExecution context, ExecutionAttributes attributes) {
        SdkResponse response = context.response();
        if (response instanceof TransactWriteItemsResponse write) {
            writeUnits += sum(write.consumedCapacity());
        } else if (response instanceof PutItemResponse write) {
            writeUnits += sum(List.of(write.consumedCapacity()));
        } else if (response instanceof GetItemResponse read) {
            readUnits += sum(List.of(read.consumedCapacity()));
        } else if (response instanceof QueryResponse read) {
            readUnits += sum(List.of(read.consumedCapacity()));
        }
    }

    double writeUnits() {
        return writeUnits;
    }

    double readUnits() {
        return readUnits;
    }

    void reset() {
        writeUnits = 0;
        readUnits = 0;
    }

    private static double sum(List<ConsumedCapacity> capacities) {
        return capacities.stream().mapToDouble(ConsumedCapacity::capacityUnits).sum();
    }
}
