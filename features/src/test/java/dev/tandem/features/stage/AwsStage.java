package dev.tandem.features.stage;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;

import java.util.Optional;

/**
 * AWS itself: the default credentials and region, and a stack that {@code localstack/deploy.sh} has
 * deployed, named by {@code -Dstack}.
 */
record AwsStage(
        DeployedStack stack,
        LambdaClient lambda,
        DynamoDbClient dynamoDb,
        DynamoDbStreamsClient streams)
        implements Stage {

    static AwsStage ofStack() {
        String stack = System.getProperty("stack");
        if (stack == null || stack.isBlank()) {
            throw new IllegalArgumentException(
                    "stage aws needs the name of a deployed stack: -Dstack=…"
                            + " (localstack/deploy.sh --stage aws deploys one)");
        }
        return of(stack, Account.ofThisMachine());
    }

    static AwsStage of(String stack, Account account) {
        return new AwsStage(
                DeployedStack.find(stack, new CloudFormation(account)),
                account.client(LambdaClient.builder()),
                account.client(DynamoDbClient.builder()),
                account.client(DynamoDbStreamsClient.builder()));
    }

    @Override
    public String name() {
        return "aws";
    }

    @Override
    public String prefix() {
        return stack.prefix();
    }

    @Override
    public String function(String function) {
        return stack.function(function);
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
