package dev.tandem.images;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.readmodel.CartSchema;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.dynamodb.table.Tables;
import dev.tandem.harness.aws.lambda.image.AotTraining;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.images.FunctionImage.Functions;

import org.postgresql.ds.PGSimpleDataSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Trains the AOT cache of an image, against engines of this machine: commands are written, batches
 * come into the read model. No account is needed, and no network.
 */
final class Training {

    private static final String DATABASE = "training";

    private Training() {}

    /** Returns what the functions answered. */
    static List<String> train(FunctionImage image, Path taskRoot) {
        TrainingEvents events = TrainingEvents.of(image.functions());
        Map<String, String> variables = new HashMap<>();
        variables.put("MAIN_CLASS", events.application());
        variables.put("SPRING_CLOUD_FUNCTION_DEFINITION", events.function());
        variables.put("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs");
        variables.put("TANDEM_METRICS_ENABLED", "true");
        variables.put("TANDEM_METRICS_DEPLOYMENT", "carts");
        variables.put("AWS_ENDPOINT_URL", dynamoDb());
        if (image.functions() != Functions.COMMANDS) {
            variables.put("SPRING_DATASOURCE_URL", database());
            variables.put("SPRING_DATASOURCE_USERNAME", "postgres");
            variables.put("SPRING_DATASOURCE_PASSWORD", "");
        }
        return AotTraining.train(taskRoot, variables, events.json());
    }

    /** With the tables of carts. */
    private static String dynamoDb() {
        DynamoDbLocal engine = DynamoDbLocal.shared();
        try (DynamoDbClient client = engine.client("test")) {
            if (client.listTables().tableNames().isEmpty()) {
                new TableCreation(client)
                        .create(CartAggregate.TYPE, Tables.of(CartAggregate.TYPE, ""));
            }
        }
        return engine.endpoint().toString();
    }

    /** With the tables of the read model. */
    private static String database() {
        String url = LocalPostgres.shared().createDatabaseIfMissing(DATABASE);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        CartSchema.migrate(source);
        return url;
    }
}
