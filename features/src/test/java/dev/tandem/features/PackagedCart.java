package dev.tandem.features;

import dev.tandem.harness.Harness;

import java.nio.file.Path;
import java.util.Map;

/** The cart as it is shipped, on a harness of a test's own. */
final class PackagedCart {

    private PackagedCart() {}

    /**
     * Deploys template.yaml; its read model is not migrated.
     *
     * @param database of the read model, empty
     */
    static void deploy(Harness harness, String database) {
        harness.deploy(
                Path.of("..", "template.yaml"),
                Map.of(
                        "DeletionProtection", "false",
                        "OpenApi", "true",
                        "ReadModelUrl", harness.jdbcUrl(database),
                        "ReadModelUser", "postgres",
                        "ReadModelPassword", "not checked"));
    }
}
