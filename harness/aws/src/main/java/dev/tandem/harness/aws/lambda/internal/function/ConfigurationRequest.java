package dev.tandem.harness.aws.lambda.internal.function;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/**
 * The configuration in the body of CreateFunction or UpdateFunctionConfiguration.
 *
 * <p>Every setting is honoured, or has the value that it has without being set, or is refused with
 * an {@code InvalidParameterValueException} that names it. AWS's defaults: 3 seconds, 128 MB.
 */
public final class ConfigurationRequest {

    private static final int MOST_SECONDS = 900;
    private static final int LEAST_MB = 128;
    private static final int MOST_MB = 10_240;

    private final Settings settings;

    private ConfigurationRequest(JsonNode body) {
        this.settings = new Settings(body);
    }

    /**
     * The configuration of a new function.
     *
     * @throws dev.tandem.harness.aws.endpoint.AwsException if a setting is wrong, missing or not
     *     supported
     */
    public static FunctionConfiguration creation(String name, JsonNode body) {
        SupportedSettings.requireForCreation(body, name);
        ConfigurationRequest request = new ConfigurationRequest(body);
        List.of("Role", "Code").forEach(request.settings::require);
        Packaging packaging = new PackagingRequest(request.settings).ofCreation();
        return request.changed(
                new FunctionConfiguration(
                        name,
                        packaging,
                        "",
                        "",
                        3,
                        LEAST_MB,
                        Map.of(),
                        List.of("x86_64"),
                        ToldSettings.defaults(name)));
    }

    /**
     * A configuration with what the request changes.
     *
     * @throws dev.tandem.harness.aws.endpoint.AwsException if a setting is wrong or not supported
     */
    public static FunctionConfiguration update(FunctionConfiguration current, JsonNode body) {
        SupportedSettings.requireForUpdate(body, current.name());
        return new ConfigurationRequest(body).changed(current);
    }

    private FunctionConfiguration changed(FunctionConfiguration base) {
        return new FunctionConfiguration(
                base.name(),
                new PackagingRequest(settings).over(base.packaging()),
                settings.text("Role").orElse(base.role()),
                settings.text("Description").orElse(base.description()),
                settings.number("Timeout", 1, MOST_SECONDS).orElse(base.timeoutSeconds()),
                settings.number("MemorySize", LEAST_MB, MOST_MB).orElse(base.memoryMb()),
                settings.object("Environment")
                        .map(environment -> environment.map("Variables").orElse(Map.of()))
                        .map(EnvironmentRules::checked)
                        .orElse(base.variables()),
                architectures(body(), base.architectures()),
                new ToldSettingsRequest(settings).over(base.told()));
    }

    private JsonNode body() {
        return settings.json();
    }

    /** The architectures that a request declares; empty lists and none mean the current ones. */
    public static List<String> architectures(JsonNode body, List<String> current) {
        List<String> declared = new Settings(body).texts("Architectures").orElse(List.of());
        return declared.isEmpty() ? current : SettingValues.architectures(declared);
    }

    /** The tags of a new function. */
    public static Map<String, String> tags(JsonNode body) {
        return new Settings(body).map("Tags").orElse(Map.of());
    }
}
