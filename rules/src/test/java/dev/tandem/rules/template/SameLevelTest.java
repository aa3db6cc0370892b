package dev.tandem.rules.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.readmodel.rebuild.RebuildRequest;
import dev.tandem.rules.SourceFiles;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.stream.Stream;

/** What strangers copy has all that our own template has. */
class SameLevelTest {

    @ParameterizedTest
    @ValueSource(strings = {"template.yaml", "examples/inventory/template.yaml"})
    void a_template_has_logs_that_end_an_alarm_for_each_function_and_requests_for_schedules(
            String file) {
        StackTemplate template = read(file);

        for (TemplateRule rule :
                List.of(
                        TemplateRule.EVERY_FUNCTION_HAS_A_LOG_GROUP_WITH_A_RETENTION,
                        TemplateRule.EVERY_FUNCTION_HAS_AN_ALARM,
                        TemplateRule.EVERY_SCHEDULE_HAS_AN_INPUT)) {
            assertThat(rule.violations(template)).as(rule.name()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"template.yaml", "examples/inventory/template.yaml"})
    void each_function_has_code_a_role_and_versions_of_its_own(String file) {
        StackTemplate template = read(file);

        assertThat(template.globals().has("CodeUri"))
                .as("package would zip the source folder instead")
                .isFalse();
        assertThat(template.globals().path("AutoPublishAlias").asString("")).isEqualTo("live");
        assertThat(template.functions().values())
                .isNotEmpty()
                .allMatch(function -> function.has("CodeUri"))
                .allMatch(function -> function.has("Role"))
                .allMatch(function -> function.has("VersionDescription"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"template.yaml", "examples/inventory/template.yaml"})
    void tables_can_be_restored_and_what_the_read_models_give_up_is_told(String file) {
        StackTemplate template = read(file);

        assertThat(template.resources("AWS::DynamoDB::Table").values())
                .hasSize(3)
                .allMatch(table -> table.has("PointInTimeRecoverySpecification"))
                .allMatch(table -> table.has("DeletionProtectionEnabled"));
        assertThat(streams(template))
                .isNotEmpty()
                .allMatch(stream -> stream.has("DestinationConfig"))
                .allMatch(stream -> stream.path("MaximumRetryAttempts").asInt() == -1)
                .allMatch(stream -> stream.path("MaximumRecordAgeInSeconds").asInt() < 86_400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"template.yaml", "examples/inventory/template.yaml"})
    void a_rebuild_has_a_connection_for_each_segment_that_it_reads_at_a_time(String file) {
        assertThat(variables(file, "rebuild"))
                .isNotEmpty()
                .allMatch(variables -> connections(variables) > RebuildRequest.DEFAULT_SEGMENTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"template.yaml", "examples/inventory/template.yaml"})
    void an_audit_has_as_many_connections_as_a_rebuild(String file) {
        assertThat(variables(file, "audit"))
                .isNotEmpty()
                .allMatch(variables -> connections(variables) > RebuildRequest.DEFAULT_SEGMENTS);
    }

    private static List<JsonNode> variables(String file, String name) {
        return read(file).functions().values().stream()
                .map(function -> function.path("Environment").path("Variables"))
                .filter(variables -> definition(variables).startsWith(name))
                .toList();
    }

    /** As many as the zip's properties say, where the function does not. */
    private static int connections(JsonNode variables) {
        return Integer.parseInt(
                variables.path("SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE").asString("2"));
    }

    private static String definition(JsonNode variables) {
        return variables.path("SPRING_CLOUD_FUNCTION_DEFINITION").asString("");
    }

    private static Stream<JsonNode> streams(StackTemplate template) {
        return template.functions().values().stream()
                .flatMap(function -> function.path("Events").valueStream())
                .filter(event -> event.path("Type").asString("").equals("DynamoDB"))
                .map(event -> event.path("Properties"));
    }

    private static StackTemplate read(String file) {
        return StackTemplate.read(SourceFiles.root().resolve(file));
    }
}
