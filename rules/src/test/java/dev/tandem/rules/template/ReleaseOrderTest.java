package dev.tandem.rules.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.rules.SourceFiles;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables before traffic, readers before writers: in our template and in what strangers copy. */
class ReleaseOrderTest {

    @ParameterizedTest
    @ValueSource(strings = {"template.yaml", "examples/inventory/template.yaml"})
    void every_function_of_a_read_model_comes_after_the_migration_of_its_tables(String file) {
        StackTemplate template = read(file);

        assertThat(template.resources("Custom::Migration")).isNotEmpty();
        assertThat(new ReleaseOrder(template).beforeTheirTables()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"template.yaml", "examples/inventory/template.yaml"})
    void every_command_comes_after_the_alias_of_who_reads_its_events(String file) {
        assertThat(new ReleaseOrder(read(file)).beforeTheirReaders()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"template.yaml", "examples/inventory/template.yaml"})
    void a_migration_runs_anew_for_each_version_and_ends_when_nobody_answers(String file) {
        assertThat(read(file).resources("Custom::Migration").values())
                .allMatch(step -> step.path("Version").toString().endsWith(".Version\"}"))
                .allMatch(step -> step.path("ServiceToken").toString().endsWith(".Alias\"}"))
                .allMatch(step -> step.path("ServiceTimeout").asInt(3600) <= 900);
    }

    @ParameterizedTest
    @ValueSource(strings = "rules/src/test/resources/planted/templates/hasty.yaml")
    void the_order_bites_a_planted_violation(String file) {
        ReleaseOrder hasty = new ReleaseOrder(read(file));

        assertThat(hasty.beforeTheirTables()).containsExactly("Query");
        assertThat(hasty.beforeTheirReaders()).containsExactly("Command", "Late");
    }

    private static StackTemplate read(String file) {
        return StackTemplate.read(SourceFiles.root().resolve(file));
    }
}
