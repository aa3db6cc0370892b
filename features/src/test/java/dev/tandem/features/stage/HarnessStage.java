package dev.tandem.features.stage;

import dev.tandem.harness.Harness;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.lambda.LambdaClient;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The harness, with the very template that ships, and the zips that it names. */
record HarnessStage(Harness running) implements Stage {

    private static final String PREFIX = "features-";

    /** What nearly every scenario calls, or its audit. */
    private static final List<String> FUNCTIONS =
            List.of(
                    "createCart",
                    "addCartItem",
                    "changeCartItemQuantity",
                    "removeCartItem",
                    "checkOutCart",
                    "getCart",
                    "listCarts",
                    "updateCartReadModel",
                    "auditCarts");

    static HarnessStage start() {
        Harness harness = Harness.start();
        // a fault that a scenario has planned is not for an audit that happens to be due
        harness.schedules().pause();
        try (var warmUp = WarmUp.of(harness.lambda(), PREFIX, aliases())) {
            harness.deploy(
                    Template.FILE,
                    Template.parameters(
                            Map.of(
                                    "Prefix", PREFIX,
                                    "DeletionProtection", "false",
                                    "OpenApi", "true",
                                    "ReadModelUrl", harness.jdbcUrl("cart"),
                                    "ReadModelUser", "postgres",
                                    "ReadModelPassword", "not checked")));
            warmUp.await();
            return new HarnessStage(harness);
        } catch (RuntimeException e) {
            System.out.println(harness.report());
            harness.close();
            throw e;
        }
    }

    private static List<String> aliases() {
        return FUNCTIONS.stream().map(function -> function + ":" + ALIAS).toList();
    }

    @Override
    public String name() {
        return "harness";
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public LambdaClient lambda() {
        return running.lambda();
    }

    @Override
    public DynamoDbClient dynamoDb() {
        return running.dynamoDb();
    }

    @Override
    public DynamoDbStreamsClient streams() {
        return running.streams();
    }

    @Override
    public Optional<String> unable(String tag) {
        return Optional.empty();
    }

    @Override
    public Optional<Harness> harness() {
        return Optional.of(running);
    }

    @Override
    public void close() {
        running.close();
    }
}
