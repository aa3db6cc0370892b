package dev.tandem.harness.process;

import dev.tandem.harness.dynamodb.DynamoDbLocal;
import dev.tandem.harness.postgres.LocalPostgres;

/** A program that starts the engines, tells their process ids and waits to be ended. */
final class EnginesMain {

    private EnginesMain() {}

    public static void main(String[] args) throws InterruptedException {
        DynamoDbLocal dynamoDb =
                DynamoDbLocal.start(DynamoDbLocal.Settings.defaults().withSharedDb(true));
        LocalPostgres postgres = LocalPostgres.start(LocalPostgres.Settings.defaults());
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
