package dev.tandem.features;

import dev.tandem.harness.Harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The cart as it is shipped, on a harness of a test's own. */
final class PackagedCart {

    private PackagedCart() {}

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path TEMPLATE = ROOT.resolve("template.yaml");

    /**
     * Deploys template.yaml, which makes the tables of its read model.
     *
     * @param database of the read model
     */
    static void deploy(Harness harness, String database) {
        harness.deploy(TEMPLATE, parameters(harness, database));
    }

    /** The same, but for the step that makes the tables. */
    static void deployWithoutTables(Harness harness, String database, Path folder)
            throws IOException {
        String template =
                Files.readString(TEMPLATE)
                        .replaceAll("(?m)^  CartReadModelMigration:\\n(?:    .*\\n)+", "")
                        .replaceAll("(?m)^ +DependsOn: CartReadModelMigration\\n", "")
                        .replace("CodeUri: functions/", "CodeUri: " + ROOT + "/functions/");
        harness.deploy(
                Files.writeString(folder.resolve("template.yaml"), template),
                parameters(harness, database));
    }

    static Map<String, String> parameters(Harness harness, String database) {
        return Map.of(
                "DeletionProtection", "false",
                "OpenApi", "true",
                "ReadModelUrl", harness.jdbcUrl(database),
                "ReadModelUser", "postgres",
                "ReadModelPassword", "not checked");
    }
}
