package dev.tandem.proofs.rights;

import dev.tandem.harness.Harness;
import dev.tandem.harness.aws.mapping.EventSourceMapping;
import dev.tandem.harness.sam.Deployer;
import dev.tandem.harness.sam.Deployment;
import dev.tandem.harness.sam.Template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code template.yaml} on a harness, all but the code: what functions are made of has no say in
 * what they may do. The step that one of them carries out is code, too.
 */
record ShippedTemplate(Harness harness, Path file) implements AutoCloseable {

    private static final Map<String, String> PARAMETERS =
            Map.of(
                    "Prefix", "mia-",
                    "DeletionProtection", "false",
                    "OpenApi", "true",
                    "ReadModelUrl", "jdbc:postgresql://localhost/carts",
                    "ReadModelUser", "mia",
                    "ReadModelPassword", "secret");

    /** Starts a harness, and deploys nothing yet. */
    static ShippedTemplate start() {
        try {
            Path folder = Files.createTempDirectory("tandem-template-");
            Files.writeString(Files.createDirectory(folder.resolve("code")).resolve("none"), "");
            String template = Files.readString(Path.of("..", "template.yaml"));
            Path file =
                    Files.writeString(
                            folder.resolve("template.yaml"),
                            withoutStep(template)
                                    .replaceAll("CodeUri: [^\\s,}]+", "CodeUri: code"));
            return new ShippedTemplate(Harness.start(), file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String withoutStep(String template) {
        return template.replaceAll("(?m)^  CartReadModelMigration:\\n(?:    .*\\n)+", "")
                .replaceAll("(?m)^ +DependsOn: CartReadModelMigration\\n", "");
    }

    /** Deploys it under these parameters besides those that it needs. Nothing is delivered. */
    Deployment deploy(Map<String, String> more) {
        Deployment deployment = harness.deploy(file, parameters(more));
        harness.mappings().forEach(EventSourceMapping::pause);
        return deployment;
    }

    /** What of it changes nothing on one machine, each as {@code Resource.Property: reason}. */
    List<String> withoutEffect() {
        return Template.read(file).check(parameters(Map.of()));
    }

    /** The routes of its HTTP API, each as {@code METHOD path}. */
    List<String> routes() {
        List<String> routes = new ArrayList<>();
        new Deployer(
                        harness.dynamoDb(),
                        harness.lambda(),
                        Optional.of(harness.sqs()),
                        (method, path, _) -> routes.add(method + " " + path),
                        (_, _) -> {})
                .deploy(Template.read(file), parameters(Map.of()));
        return routes;
    }

    /** As it comes, without a word on who may call its API. */
    Deployment deployUnsaid(Map<String, String> more) {
        Map<String, String> parameters = parameters(more);
        parameters.remove("OpenApi");
        return harness.deploy(file, parameters);
    }

    private static Map<String, String> parameters(Map<String, String> more) {
        Map<String, String> parameters = new HashMap<>(PARAMETERS);
        parameters.putAll(more);
        return parameters;
    }

    @Override
    public void close() {
        harness.close();
    }
}
