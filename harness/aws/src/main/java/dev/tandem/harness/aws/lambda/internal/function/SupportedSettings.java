package dev.tandem.harness.aws.lambda.internal.function;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the settings that the harness honours from those that it cannot: those are errors. */
final class SupportedSettings {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Set<String> CONFIGURATION =
            Set.of(
                    "FunctionName",
                    "Runtime",
                    "Handler",
                    "ImageConfig",
                    "Role",
                    "Description",
                    "Timeout",
                    "MemorySize",
                    "Environment",
                    "SnapStart",
                    "TracingConfig",
                    "VpcConfig",
                    "LoggingConfig");

    private static final Set<String> CREATION =
            Set.of("Code", "PackageType", "Architectures", "Tags");
    private static final Set<String> UPDATE = Set.of("RevisionId");

    private SupportedSettings() {}

    static void requireForCreation(JsonNode body, String function) {
        require(body, function, CREATION);
    }

    static void requireForUpdate(JsonNode body, String function) {
        require(body, function, UPDATE);
    }

    private static void require(JsonNode body, String function, Set<String> more) {
        body.properties().stream()
                .filter(field -> !CONFIGURATION.contains(field.getKey()))
                .filter(field -> !more.contains(field.getKey()))
                .filter(field -> !field.getValue().isNull())
                .forEach(field -> requireNeutral(field.getKey(), field.getValue(), function, more));
    }

    private static void requireNeutral(
            String field, JsonNode value, String function, Set<String> more) {
        List<String> allowed =
                NeutralSettings.VALUES.getOrDefault(field, List.of()).stream()
                        .map(json -> json.replace("NAME", function))
                        .toList();
        if (allowed.isEmpty()) {
            throw Settings.invalid(
                    field, "is not supported by the harness, supported are " + names(more));
        }
        if (allowed.stream().map(JSON::readTree).noneMatch(value::equals)) {
            throw Settings.invalid(
                    field,
                    "is %s, the harness supports %s only"
                            .formatted(value, String.join(" or ", allowed)));
        }
    }

    private static String names(Set<String> more) {
        return Stream.of(CONFIGURATION, more)
                .flatMap(Set::stream)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
    }
}
