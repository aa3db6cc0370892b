package dev.tandem.features.stage;

import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;

import java.util.Optional;

/**
 * AWS itself: the default credentials and region, and a stack that {@code localstack/deploy.sh} has
 * deployed, named by {@code -Dstack}.
 */
record AwsStage(
        String prefix, LambdaClient lambda, DynamoDbClient dynamoDb, DynamoDbStreamsClient streams)
        implements Stage {

    static AwsStage ofStack() {
        String stack = System.getProperty("stack");
        if (stack == null || stack.isBlank()) {
            throw new IllegalArgumentException(
                    "stage aws needs the name of a deployed stack: -Dstack=…"
                            + " (localstack/deploy.sh --stage aws deploys one)");
        }
        return new AwsStage(
                stack + "-",
                LambdaClient.builder()
                        .httpClientBuilder(
                                UrlConnectionHttpClient.builder().socketTimeout(TIME_TO_ANSWER))
                        .build(),
                DynamoDbClient.builder()
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .build(),
                DynamoDbStreamsClient.builder()
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .build());
    }

    @Override
    public String name() {
        return "aws";
    }

    @Override
    public Optional<String> unable(String tag) {
        return OnlyTheHarness.unable(tag);
    }

    @Override
    public void close() {
        lambda.close();
        dynamoDb.close();
        streams.close();
    }
}
