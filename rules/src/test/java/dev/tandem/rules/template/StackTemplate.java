package dev.tandem.rules.template;

import dev.tandem.rules.SourceFiles;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A template as it stands in its file, functions such as {@code !Ref} in their long form. */
record StackTemplate(JsonNode root) {

    static StackTemplate read(Path file) {
        Object tree = new Yaml(new LongForms()).load(SourceFiles.read(file));
        return new StackTemplate(JsonMapper.shared().valueToTree(tree));
    }

    /** The resources of that type, by their logical ids. */
    Map<String, JsonNode> resources(String type) {
        Map<String, JsonNode> resources = new LinkedHashMap<>();
        root.path("Resources")
                .forEachEntry((id, resource) -> {
                    if (resource.path("Type").asString("").equals(type)) {
                        resources.put(id, resource.path("Properties"));
                    }
                });
        return resources;
    }

    /** Functions of SAM, with what {@code Globals} say of all. */
    Map<String, JsonNode> functions() {
        return resources("AWS::Serverless::Function");
    }

    /** What is there before a resource, as it says itself. */
    List<String> dependsOn(String id) {
        JsonNode dependsOn = root.path("Resources").path(id).path("DependsOn");
        return dependsOn.isString()
                ? List.of(dependsOn.asString())
                : dependsOn.valueStream().map(each -> each.asString("")).toList();
    }

    JsonNode globals() {
        return root.path("Globals").path("Function");
    }

    JsonNode parameter(String name) {
        return root.path("Parameters").path(name);
    }

    /**
     * The names that a value refers to by {@code Ref}, {@code GetAtt} or {@code Sub}, however deep.
     */
    static Stream<String> references(JsonNode value) {
        Stream<String> own =
                Stream.of("Ref", "Fn::GetAtt", "Fn::Sub")
                        .map(value::path)
                        .filter(JsonNode::isString)
                        .flatMap(name -> Stream.of(name.asString().split("[^A-Za-z0-9]+")));
        return Stream.concat(own, value.valueStream().flatMap(StackTemplate::references));
    }

    private static final class LongForms extends SafeConstructor {

        LongForms() {
            super(manyAliases());
            yamlMultiConstructors.put(
                    "!",
                    new AbstractConstruct() {
                        @Override
                        public Object construct(Node node) {
                            String name = node.getTag().getValue().substring(1);
                            String key =
                                    List.of("Ref", "Condition").contains(name)
                                            ? name
                                            : "Fn::" + name;
                            return Map.of(key, value(node));
                        }
                    });
        }

        private static LoaderOptions manyAliases() {
            LoaderOptions options = new LoaderOptions();
            options.setMaxAliasesForCollections(10_000);
            return options;
        }

        private Object value(Node node) {
            return Objects.requireNonNull(
                    switch (node) {
                        case ScalarNode scalar -> scalar.getValue();
                        case SequenceNode sequence -> new ArrayList<>(constructSequence(sequence));
                        case MappingNode mapping -> constructMapping(mapping);
                        default -> throw new IllegalArgumentException("No value: " + node);
                    });
        }
    }
}
