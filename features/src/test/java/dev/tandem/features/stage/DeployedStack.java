package dev.tandem.features.stage;

import static java.util.stream.Collectors.toMap;

import org.w3c.dom.Element;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code localstack/deploy.sh} has deployed, as CloudFormation tells it.
 *
 * @param name of the stack
 * @param prefix of the names of its tables and functions
 * @param functions how each is called, by its name without the prefix: by its alias {@code live},
 *     which is what everybody else calls, or by its name where it has none
 */
record DeployedStack(String name, String prefix, Map<String, String> functions) {

    private static final String TABLE = "CartsTableName";
    private static final String ALIAS = ":live";

    DeployedStack {
        functions = Map.copyOf(functions);
    }

    static DeployedStack find(String name, CloudFormation cloudFormation) {
        String table =
                Optional.ofNullable(outputs(name, cloudFormation).get(TABLE))
                        .filter(value -> value.endsWith("carts"))
                        .orElseThrow(() -> new IllegalStateException(notOurs(name)));
        String prefix = table.substring(0, table.length() - "carts".length());
        return new DeployedStack(name, prefix, functions(resources(name, cloudFormation), prefix));
    }

    private static String notOurs(String name) {
        return "the stack %s has no output %s that ends with carts: is it one that"
                        .formatted(name, TABLE)
                + " localstack/deploy.sh has deployed to its end?";
    }

    private static Map<String, String> outputs(String name, CloudFormation cloudFormation) {
        Element answer = cloudFormation.ask("DescribeStacks", Map.of("StackName", name));
        return CloudFormation.elements(answer, "member")
                .filter(member -> !CloudFormation.text(member, "OutputKey").isEmpty())
                .filter(member -> member.getElementsByTagName("member").getLength() == 0)
                .collect(
                        toMap(
                                member -> CloudFormation.text(member, "OutputKey"),
                                member -> CloudFormation.text(member, "OutputValue")));
    }

    private static List<Element> resources(String name, CloudFormation cloudFormation) {
        List<Element> resources = new ArrayList<>();
        Map<String, String> page = Map.of("StackName", name);
        while (!page.isEmpty()) {
            Element answer = cloudFormation.ask("ListStackResources", page);
            CloudFormation.elements(answer, "member").forEach(resources::add);
            String next = CloudFormation.text(answer, "NextToken");
            page = next.isEmpty() ? Map.of() : Map.of("StackName", name, "NextToken", next);
        }
        return resources;
    }

    private static Map<String, String> functions(List<Element> resources, String prefix) {
        Map<String, String> functions = new HashMap<>();
        for (Element resource : resources) {
            String id = CloudFormation.text(resource, "PhysicalResourceId");
            switch (CloudFormation.text(resource, "ResourceType")) {
                case "AWS::Lambda::Function" -> functions.putIfAbsent(named(id, prefix), id);
                case "AWS::Lambda::Alias" -> {
                    if (id.endsWith(ALIAS)) {
                        functions.put(named(functionOf(id), prefix), id);
                    }
                }
                default -> {}
            }
        }
        return functions;
    }

    /** As in {@code arn:aws:lambda:eu-west-1:123456789012:function:mia-getCart:live}. */
    private static String functionOf(String alias) {
        String arn = alias.substring(0, alias.length() - ALIAS.length());
        return arn.substring(arn.lastIndexOf(':') + 1);
    }

    private static String named(String function, String prefix) {
        return function.startsWith(prefix) ? function.substring(prefix.length()) : function;
    }

    /** How a function is called, by its name without the prefix. */
    String function(String function) {
        return Optional.ofNullable(functions.get(function))
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "the stack %s has no function %s%s; it has %s"
                                        .formatted(name, prefix, function, functions.values())));
    }
}
