package dev.tandem.harness.sam;

import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.representer.Representer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.io.Reader;

/**
 * YAML as CloudFormation reads it: short tags, such as {@code !Sub}, become the long forms, and
 * dates stay text.
 */
final class YamlTree {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private YamlTree() {}

    /**
     * @throws org.yaml.snakeyaml.error.YAMLException if it is none, with line and column
     * @throws BadValueException if it has something that templates may not have
     */
    static JsonNode read(Reader source) {
        LoaderOptions options = new LoaderOptions();
        DumperOptions unused = new DumperOptions();
        Yaml yaml =
                new Yaml(
                        new SafeConstructor(options),
                        new Representer(unused),
                        unused,
                        options,
                        new TemplateScalars());
        Node root = yaml.compose(source);
        return root == null ? JSON.objectNode() : tree(root);
    }

    private static JsonNode tree(Node node) {
        String tag = node.getTag().getValue();
        JsonNode value =
                switch (node) {
                    case ScalarNode scalar -> YamlScalar.json(scalar);
                    case SequenceNode sequence -> sequence(sequence);
                    case MappingNode mapping -> mapping(mapping);
                    default -> throw bad(node, "is no value");
                };
        return tag.startsWith("!") ? JSON.objectNode().set(longForm(tag), value) : value;
    }

    private static String longForm(String tag) {
        String name = tag.substring(1);
        return name.equals("Ref") || name.equals("Condition") ? name : "Fn::" + name;
    }

    private static ArrayNode sequence(SequenceNode node) {
        ArrayNode array = JSON.arrayNode();
        node.getValue().forEach(element -> array.add(tree(element)));
        return array;
    }

    private static ObjectNode mapping(MappingNode node) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw bad(tuple.getKeyNode(), "is a key that is no text");
            }
            if (object.has(key.getValue())) {
                throw bad(key, "has the key %s twice".formatted(key.getValue()));
            }
            object.set(key.getValue(), tree(tuple.getValueNode()));
        }
        return object;
    }

    private static BadValueException bad(Node node, String what) {
        return new BadValueException(
                "line %s %s".formatted(node.getStartMark().getLine() + 1, what));
    }
}
