package dev.tandem.features;

import dev.tandem.features.stage.CartFace;
import dev.tandem.harness.Harness;
import dev.tandem.harness.sam.Deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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
        var _ = deploy(harness, database, Map.of());
    }

    /** The same under these parameters. */
    static Deployment deploy(Harness harness, String database, Map<String, String> more) {
        return deploy(harness, database, TEMPLATE, more);
    }

    /** The same, on that face and from its zips. */
    static void deploy(Harness harness, String database, CartFace face) {
        var _ = deploy(harness, database, face.template(), face.parameters());
    }

    private static Deployment deploy(
            Harness harness, String database, Path template, Map<String, String> more) {
        Map<String, String> parameters = new HashMap<>(parameters(harness, database));
        parameters.putAll(more);
        return harness.deploy(template, parameters);
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
