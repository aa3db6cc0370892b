package dev.tandem.cdk;

import software.amazon.awscdk.App;
import software.amazon.awscdk.Stack;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A stack as CDK writes it: what CloudFormation is sent, with its assets beside it. */
record Synthesis(Path file, JsonNode template) {

    /** Skips the test where there is no Node.js. */
    static Synthesis of(Path folder, String stack, Consumer<Stack> constructs) {
        App app = app(folder);
        constructs.accept(new Stack(app, stack));
        app.synth();
        Path file = folder.resolve(stack + ".template.json");
        return new Synthesis(file, JsonMapper.shared().readTree(file));
    }

    static App app(Path folder) {
        Node.assumeThere();
        return App.Builder.create().outdir(folder.toString()).analyticsReporting(false).build();
    }

    /** An artifact with nothing in it, where nobody runs it. */
    static Path emptyZip(Path folder) {
        Path zip = folder.resolve("code.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("nothing"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip;
    }

    /** The resources of a type, by their logical ids, each with its properties. */
    Map<String, JsonNode> resources(String type) {
        return template.path("Resources").properties().stream()
                .filter(each -> each.getValue().path("Type").asString().equals(type))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
