package dev.tandem.rules.template;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the descriptions of versions tell. AWS SAM publishes a version when text or code of a
 * function changes, and not when a parameter does.
 */
record VersionTexts(StackTemplate template) {

    /** Changes no version, or is none of a version's own. */
    private static final Set<String> NO_CONFIGURATION =
            Set.of(
                    "FunctionName",
                    "CodeUri",
                    "Role",
                    "Events",
                    "EventInvokeConfig",
                    "ReservedConcurrentExecutions",
                    "VersionDescription");

    /** Another one takes another {@code Release}, which every description has. */
    private static final Set<String> UNTOLD = Set.of("Prefix", "ReadModelSecretArn");

    /** Functions whose description lacks a parameter, or has one that changes nothing of them. */
    List<String> wrong() {
        return template.functions().entrySet().stream()
                .filter(function -> !needed(function.getValue()).equals(told(function.getValue())))
                .map(function ->
                        "%s depends on %s and tells of %s"
                                .formatted(
                                        function.getKey(),
                                        needed(function.getValue()),
                                        told(function.getValue())))
                .toList();
    }

    private Set<String> told(JsonNode function) {
        return parameters(StackTemplate.references(function.path("VersionDescription")));
    }

    private Set<String> needed(JsonNode function) {
        Set<String> needed = new TreeSet<>();
        Stream.of(template.globals(), function)
                .flatMap(part -> part.properties().stream())
                .filter(property -> !NO_CONFIGURATION.contains(property.getKey()))
                .forEach(property -> needed.addAll(parameters(referred(property.getValue()))));
        needed.removeIf(name ->
                UNTOLD.contains(name) || template.parameter(name).path("NoEcho").asBoolean(false));
        return needed;
    }

    /** With those that a condition asks for. */
    private Stream<String> referred(JsonNode value) {
        Stream<String> conditions =
                conditions(value)
                        .flatMap(name ->
                                StackTemplate.references(
                                        template.root().path("Conditions").path(name)));
        return Stream.concat(StackTemplate.references(value), conditions);
    }

    private static Stream<String> conditions(JsonNode value) {
        return Stream.concat(
                Stream.of(value.path("Fn::If").path(0).asString("")),
                value.valueStream().flatMap(VersionTexts::conditions));
    }

    private Set<String> parameters(Stream<String> names) {
        Set<String> parameters = new TreeSet<>();
        names.filter(name -> template.root().path("Parameters").has(name)).forEach(parameters::add);
        return parameters;
    }
}
