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
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * YAML as CloudFormation reads it: short tags, such as {@code !Sub}, become the long forms, and
 * dates stay text. Anchors, aliases and merge keys are written out, as the AWS CLI does before it
 * hands a template over ({@code aws cloudformation package}, {@code FlattenAliasRepresenter}).
 */
final class YamlTree {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int MOST_ALIASES = 10_000;

    /** The mappings and sequences around the one that is read. */
    private final Set<Node> around = Collections.newSetFromMap(new IdentityHashMap<>());

    private YamlTree() {}

    /**
     * @throws org.yaml.snakeyaml.error.YAMLException if it is none, with line and column
     * @throws BadValueException if it has something that templates may not have
     */
    static JsonNode read(Reader source) {
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(MOST_ALIASES);
        DumperOptions unused = new DumperOptions();
        Yaml yaml =
                new Yaml(
                        new SafeConstructor(options),
                        new Representer(unused),
                        unused,
                        options,
                        new TemplateScalars());
        Node root = yaml.compose(source);
        return root == null ? JSON.objectNode() : new YamlTree().tree(root);
    }

    private JsonNode tree(Node node) {
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

    private ArrayNode sequence(SequenceNode node) {
        ArrayNode array = JSON.arrayNode();
        enter(node);
        node.getValue().forEach(element -> array.add(tree(element)));
        around.remove(node);
        return array;
    }

    /** What is merged stands first, and what stands beside it wins. */
    private ObjectNode mapping(MappingNode node) {
        enter(node);
        ObjectNode own = entries(node);
        ObjectNode all = JSON.objectNode();
        node.getValue().stream()
                .filter(YamlTree::isMerge)
                .map(NodeTuple::getValueNode)
                .forEach(value -> all.setAll(merged(value)));
        all.setAll(own);
        around.remove(node);
        return all;
    }

    private void enter(Node node) {
        if (!around.add(node)) {
            throw bad(node, "has an anchor that holds itself");
        }
    }

    /** Of several the earlier win (YAML 1.1, Merge Key). */
    private ObjectNode merged(Node value) {
        return switch (value) {
            case MappingNode mapping -> mapping(mapping);
            case SequenceNode several -> {
                ObjectNode all = JSON.objectNode();
                several.getValue().reversed().forEach(each -> all.setAll(merged(each)));
                yield all;
            }
            default -> throw bad(value, "merges what has no entries");
        };
    }

    private static boolean isMerge(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode key
                && key.isPlain()
                && key.getValue().equals("<<");
    }

    private ObjectNode entries(MappingNode node) {
        ObjectNode object = JSON.objectNode();
        for (NodeTuple tuple : node.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw bad(tuple.getKeyNode(), "is a key that is no text");
            }
            if (isMerge(tuple)) {
                continue;
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
