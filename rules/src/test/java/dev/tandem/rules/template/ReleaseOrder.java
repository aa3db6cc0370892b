package dev.tandem.rules.template;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * In which order a release comes into use: tables, then whoever reads events and rows, then whoever
 * writes events. AWS keeps to what {@code DependsOn} says, and makes the rest at once.
 */
record ReleaseOrder(StackTemplate template) {

    /** Functions that meet tables from before their time, of those that reach the database. */
    List<String> beforeTheirTables() {
        Map<String, JsonNode> migrations = template.resources("Custom::Migration");
        Set<String> migrating =
                migrations.values().stream()
                        .flatMap(step -> StackTemplate.references(step.path("ServiceToken")))
                        .collect(Collectors.toSet());
        return template.functions().entrySet().stream()
                .filter(function -> reachesDatabase(function.getValue()))
                .map(Map.Entry::getKey)
                .filter(id -> !migrating.contains(id))
                .filter(id -> template.dependsOn(id).stream().noneMatch(migrations::containsKey))
                .sorted()
                .toList();
    }

    /** Functions that may write events which a read model does not know yet. */
    List<String> beforeTheirReaders() {
        List<String> aliases = readersOfOwnEvents().map(id -> id + "Aliaslive").toList();
        return template.functions().entrySet().stream()
                .filter(function -> !reachesDatabase(function.getValue()))
                .map(Map.Entry::getKey)
                .filter(id -> !template.dependsOn(id).containsAll(aliases))
                .sorted()
                .toList();
    }

    private Stream<String> readersOfOwnEvents() {
        return template.functions().entrySet().stream()
                .filter(function ->
                        function.getValue()
                                .path("Events")
                                .valueStream()
                                .anyMatch(event ->
                                        event.path("Properties").path("Stream").has("Fn::GetAtt")))
                .map(Map.Entry::getKey);
    }

    private static boolean reachesDatabase(JsonNode function) {
        return function.has("VpcConfig");
    }
}
