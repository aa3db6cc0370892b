package dev.tandem.harness.engines.dynamodb;

import dev.tandem.harness.engines.dynamodb.DynamoDbLocal.Settings;

import java.io.IOException;
import java.nio.file.Path;

/** A program that keeps its tables in a folder, until somebody kills it. */
final class KeptMain {

    private KeptMain() {}

    /** Prints the endpoint of DynamoDB Local and its process. */
    @SuppressWarnings("SystemOut") // what the test reads
    public static void main(String[] arguments) throws IOException {
        try (DynamoDbLocal engine = DynamoDbLocal.start(settings(Path.of(arguments[0])))) {
            System.out.println(engine.endpoint() + " " + engine.pid());
            System.in.read();
        }
    }

    static Settings settings(Path folder) {
        return Settings.defaults().withData(folder).withSharedDb(true);
    }
}
