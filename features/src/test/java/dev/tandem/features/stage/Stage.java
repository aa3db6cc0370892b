package dev.tandem.features.stage;

import dev.tandem.harness.Harness;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;

import java.time.Duration;
import java.util.Optional;

/**
 * An AWS endpoint with the template deployed behind it. Steps know nothing else of where they are.
 */
public interface Stage extends AutoCloseable {

    /** What leads to the version of a function that is in use. */
    String ALIAS = "live";

    /** How long an invocation may take to answer. */
    Duration TIME_TO_ANSWER = Duration.ofMinutes(2);

    /** The one that {@code -Dstage} names; the harness by default. */
    static Stage chosen() {
        String name = System.getProperty("stage", "harness");
        return switch (name) {
            case "harness" -> HarnessStage.start();
            case "localstack" -> LocalStackStage.start();
            case "aws" -> AwsStage.ofStack();
            default ->
                    throw new IllegalArgumentException(
                            "stage is '%s': must be harness, localstack or aws".formatted(name));
        };
    }

    /** As {@code -Dstage} names it. */
    String name();

    /** What stands before the names of functions and tables. */
    String prefix();

    /** How a function is called, by its name without the prefix: by its alias, as by all others. */
    default String function(String function) {
        return prefix() + function + ":" + ALIAS;
    }

    LambdaClient lambda();

    DynamoDbClient dynamoDb();

    DynamoDbStreamsClient streams();

    /** Why it can't do what scenarios with that tag ask for; empty if it can. */
    Optional<String> unable(String tag);

    /** The harness, where it is one: has faults by switch, and engines that can be stopped. */
    default Optional<Harness> harness() {
        return Optional.empty();
    }

    @Override
    void close();
}
