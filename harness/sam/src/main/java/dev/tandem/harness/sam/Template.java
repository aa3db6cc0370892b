package dev.tandem.harness.sam;

import org.yaml.snakeyaml.error.YAMLException;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An AWS SAM template, such as {@code template.yaml}, or one of plain CloudFormation, such as AWS
 * CDK writes: the one description of a deployment, on AWS and on this machine. Either a property is
 * honoured, or it is on the list of those that change nothing here, or it is an error.
 */
public final class Template {

    private final Path file;
    private final JsonNode root;

    private Template(Path file, JsonNode root) {
        this.file = file;
        this.root = root;
    }

    /**
     * Reads a template and checks what does not depend on parameters: sections, types of resources,
     * functions, and that all it refers to is there.
     *
     * @throws TemplateException with all that is wrong
     * @throws UncheckedIOException if the file can't be read
     */
    public static Template read(Path file) {
        Problems problems = new Problems(file);
        Template template = new Template(file, tree(file, problems));
        problems.raise();
        TemplateCheck.of(template.root, problems);
        problems.raise();
        return template;
    }

    private static JsonNode tree(Path file, Problems problems) {
        try (Reader source = Files.newBufferedReader(file)) {
            return YamlTree.read(source);
        } catch (YAMLException e) {
            problems.add("YAML", String.valueOf(e.getMessage()));
        } catch (BadValueException e) {
            problems.add("YAML", e.what());
        } catch (IOException e) {
            throw new UncheckedIOException("No template could be read from " + file, e);
        }
        return Evaluation.NO_VALUE;
    }

    /**
     * Checks all of it under these parameters, without deploying anything and without looking for
     * the code of functions.
     *
     * @return settings that have no effect on one machine, each as {@code Resource.Property:
     *     reason}
     * @throws TemplateException with all that is wrong
     */
    public List<String> check(Map<String, String> parameters) {
        Stack stack = Stack.of(this, parameters, new Place("us-east-1", "000000000000"));
        return new ArrayList<>(stack.withoutEffect());
    }

    Path file() {
        return file;
    }

    /** By the logical id of each alias that SAM adds, that of its function. */
    Map<String, String> aliases() {
        return AliasIds.functions(root);
    }

    JsonNode section(String name) {
        return root.path(name);
    }

    JsonNode resource(String id) {
        return section("Resources").path(id);
    }

    /** A resource's properties, with SAM's globals among them. */
    JsonNode properties(String id) {
        JsonNode own = resource(id).path("Properties");
        return type(id).equals(Function.TYPE)
                ? Globals.merge(section("Globals").path("Function"), own)
                : own;
    }

    String type(String id) {
        return resource(id).path("Type").asString("");
    }
}
