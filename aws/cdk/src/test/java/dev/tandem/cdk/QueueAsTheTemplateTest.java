package dev.tandem.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import dev.tandem.harness.Harness;
import dev.tandem.harness.aws.mapping.EventSourceMapping;
import dev.tandem.harness.sam.Deployment;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.lambda.Code;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The queue of the inventory by constructs, and by its template, both deployed. */
@Tag("thorough")
class QueueAsTheTemplateTest {

    private static final Path TEMPLATE =
            Path.of("..", "..", "examples", "inventory", "template.yaml");

    @TempDir Path folder;

    @Test
    void queues_function_mapping_and_rights_are_those_of_the_template() throws IOException {
        Synthesis queue = Synthesis.of(folder.resolve("cdk.out"), "stock", this::describe);

        DeployedStack byConstructs = deployed(queue.file(), Map.of());
        DeployedStack byTemplate = deployed(template(), parameters());

        assertThat(ofTheQueue(byConstructs.told()))
                .hasSize(6)
                .containsExactlyInAnyOrderEntriesOf(ofTheQueue(byTemplate.told()));
        assertThat(environment(byTemplate)).containsAllEntriesOf(environment(byConstructs));
    }

    private void describe(Stack stack) {
        FunctionSettings functions =
                FunctionSettings.Builder.create()
                        .code(Code.fromAsset(Synthesis.emptyZip(folder).toString()))
                        .mainClass("com.example.inventory.InventoryApplication")
                        .prefix("mia-")
                        .openApi(true)
                        .deployment("mia-inventory")
                        .build();
        InventoryConstructs.queue(
                stack,
                EventSourcedAggregate.Builder.create(stack, "Stock")
                        .type("stock", "itemId")
                        .functions(functions)
                        .commands("receiveStock")
                        .build(),
                functions);
    }

    private static Map<String, String> ofTheQueue(Map<String, String> told) {
        Map<String, String> some = new TreeMap<>(told);
        some.keySet()
                .removeIf(
                        name -> !name.matches(".*(stock-commands|stock-replies|stockCommands).*"));
        return some;
    }

    /** Each harness has a port of its own. */
    private static Map<String, String> environment(DeployedStack stack) {
        Map<String, String> environment =
                new TreeMap<>(requireNonNull(stack.environments().get("mia-stockCommands")));
        environment.replaceAll((_, value) -> value.replaceFirst("^(http://[^:/]+):\\d+/", "$1/"));
        // a template says them where they are the default, or not at all
        environment.keySet().removeIf(name -> name.contains("_AGGREGATES_"));
        return environment;
    }

    private static DeployedStack deployed(Path template, Map<String, String> parameters) {
        try (Harness harness = Harness.start()) {
            Map<String, String> all = new TreeMap<>(parameters);
            if (!parameters.isEmpty()) {
                all.put("CartEventsStreamArn", CartEvents.in(harness, "mia-cart_events"));
            }
            Deployment deployment = harness.deploy(template, all);
            harness.mappings().forEach(EventSourceMapping::pause);
            return DeployedStack.of(harness, deployment);
        }
    }

    /** What functions are made of has no say in what they may do; a migration is code. */
    private Path template() throws IOException {
        Files.writeString(Files.createDirectory(folder.resolve("code")).resolve("none"), "");
        return Files.writeString(
                folder.resolve("template.yaml"),
                Files.readString(TEMPLATE)
                        .replaceAll("CodeUri: [^\\s,}]+", "CodeUri: code")
                        .replaceAll("(?m)^  (Stock|Availability)Migration:.*\\n(?:    .*\\n)*", "")
                        .replaceAll("(?m)^ +DependsOn: (Stock|Availability)Migration\\n", "")
                        .replaceAll("DependsOn: (Stock|Availability)Migration, ", ""));
    }

    private static Map<String, String> parameters() {
        return Map.of(
                "Prefix",
                "mia-",
                "OpenApi",
                "true",
                "CartEventsTable",
                "mia-cart_events",
                "ReadModelUrl",
                "jdbc:postgresql://localhost/shop",
                "ReadModelUser",
                "mia",
                "ReadModelPassword",
                "secret",
                "Replies",
                "refusals");
    }
}
