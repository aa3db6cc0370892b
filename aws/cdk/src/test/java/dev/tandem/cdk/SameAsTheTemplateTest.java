package dev.tandem.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.Harness;
import dev.tandem.harness.aws.mapping.EventSourceMapping;
import dev.tandem.harness.sam.Deployment;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The cart by constructs, and the cart by template.yaml, both deployed. */
@Tag("thorough")
class SameAsTheTemplateTest {

    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void tables_queues_functions_and_rights_are_those_of_the_template(boolean snapshots)
            throws IOException {
        var constructs = CartConstructs.of(Synthesis.emptyZip(folder), "mia-", snapshots);
        Synthesis carts = Synthesis.of(folder.resolve("cdk.out"), "carts", constructs::in);

        DeployedStack byConstructs = deployed(withoutMigration(carts), Map.of());
        DeployedStack byTemplate = deployed(template(), parameters(snapshots));

        assertThat(byConstructs.told()).containsExactlyInAnyOrderEntriesOf(byTemplate.told());
        byConstructs
                .environments()
                .forEach((function, environment) ->
                        assertThat(byTemplate.environments().get(function))
                                .as("the environment of %s", function)
                                .containsAllEntriesOf(environment));
    }

    private static DeployedStack deployed(Path template, Map<String, String> parameters) {
        try (Harness harness = Harness.start()) {
            Deployment deployment = harness.deploy(template, parameters);
            harness.mappings().forEach(EventSourceMapping::pause);
            return DeployedStack.of(harness, deployment);
        }
    }

    /**
     * What functions are made of has no say in what they may do; a step that one carries out is
     * code.
     */
    private Path template() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("code")).resolve("none"), "");
        String template = Files.readString(Path.of("..", "..", "template.yaml"));
        return Files.writeString(
                folder.resolve("template.yaml"),
                template.replaceAll("CodeUri: [^\\s,}]+", "CodeUri: code")
                        .replaceAll("(?m)^  CartReadModelMigration:\\n(?:    .*\\n)+", "")
                        .replaceAll("(?m)^ +DependsOn: CartReadModelMigration\\n", ""));
    }

    /** The same of what CDK has written. */
    private static Path withoutMigration(Synthesis carts) throws IOException {
        ObjectNode resources = (ObjectNode) carts.template().path("Resources");
        Set<String> migrations = carts.resources("Custom::Migration").keySet();
        assertThat(migrations).hasSize(1);
        resources.remove(migrations);
        for (JsonNode each : resources) {
            if (each.path("DependsOn") instanceof ArrayNode waited) {
                waited.removeIf(id -> migrations.contains(id.asString()));
            }
        }
        return Files.writeString(carts.file(), carts.template().toString());
    }

    private static Map<String, String> parameters(boolean snapshots) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("Prefix", "mia-");
        parameters.put("DeletionProtection", "false");
        parameters.put("OpenApi", "true");
        parameters.put("ReadModelUrl", "jdbc:postgresql://localhost/carts");
        parameters.put("ReadModelUser", "mia");
        parameters.put("ReadModelPassword", "secret");
        if (snapshots) {
            parameters.put("StateStrategy", "snapshot");
            parameters.put("WarmStates", "10");
        }
        return parameters;
    }
}
