package dev.tandem.harness.engines.process;

import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.harness.engines.postgres.LocalPostgres;

import java.util.concurrent.CompletableFuture;

/** A program that starts the engines, tells their process ids and waits to be ended. */
final class EnginesMain {

    private EnginesMain() {}

    public static void main(String[] args) throws InterruptedException {
        CompletableFuture<LocalPostgres> other =
                CompletableFuture.supplyAsync(
                        () -> LocalPostgres.start(LocalPostgres.Settings.defaults()));
        DynamoDbLocal dynamoDb =
                DynamoDbLocal.start(DynamoDbLocal.Settings.defaults().withSharedDb(true));
        LocalPostgres postgres = other.join();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> shutDown(dynamoDb, postgres), "shut down"));
        System.out.println(dynamoDb.pid() + " " + postgres.pid());
        Thread.currentThread().join();
    }

    private static void shutDown(DynamoDbLocal dynamoDb, LocalPostgres postgres) {
        int tables = dynamoDb.client().listTables().tableNames().size();
        postgres.createDatabase();
        System.out.println("both answered at the end, tables: " + tables);
        postgres.close();
        dynamoDb.close();
    }
}
