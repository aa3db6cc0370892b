package dev.tandem.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A release brings the tables first, then who uses them, and then the commands. */
@Tag("thorough")
class ConstructOrderTest {

    private static final String STREAM =
            "arn:aws:dynamodb:eu-west-1:111111111111:table/cart_events/stream/x";

    private static final String COMMANDS = ".*(receive|reserve|release|ship)Stock|stockCommands";

    @TempDir static Path folder;

    private static Map<String, JsonNode> resources = Map.of();
    private static Synthesis inventory;

    @BeforeAll
    static void synthesise() {
        var constructs =
                new InventoryConstructs(
                        Synthesis.emptyZip(folder), "", "jdbc:postgresql://host/shop", STREAM);
        inventory = Synthesis.of(folder.resolve("cdk.out"), "inventory", constructs::in);
        Map<String, JsonNode> all = new HashMap<>();
        inventory
                .template()
                .path("Resources")
                .properties()
                .forEach(each -> all.put(each.getKey(), each.getValue()));
        resources = all;
    }

    @Test
    void a_migration_is_a_step_of_the_stack_that_each_new_version_of_its_function_runs() {
        assertThat(inventory.resources("Custom::Migration")).hasSize(2);
        inventory
                .resources("Custom::Migration")
                .values()
                .forEach(step -> {
                    String alias = step.at("/Properties/ServiceToken/Ref").asString();
                    String version = step.at("/Properties/Version/Fn::GetAtt/0").asString();
                    assertThat(type(alias)).isEqualTo("AWS::Lambda::Alias");
                    assertThat(type(version)).isEqualTo("AWS::Lambda::Version");
                    assertThat(resource(alias).toString()).contains("\"" + version + "\"");
                    assertThat(step.at("/Properties/ServiceTimeout").asString()).isEqualTo("900");
                });
    }

    @Test
    void every_function_that_uses_the_read_model_waits_for_the_tables_and_no_migration_does() {
        String stock = migrationOf("migrateStock");
        String availability = migrationOf("migrateAvailability");

        functions("(update|get|listParked|redrive|rebuild|audit).*")
                .forEach(id -> assertThat(before(id)).as(name(id)).contains(stock));
        functions("updateSupply|getAvailability|.*Demand")
                .forEach(id -> assertThat(before(id)).as(name(id)).contains(availability));
        functions("migrate.*")
                .forEach(id ->
                        assertThat(before(id)).as(name(id)).doesNotContain(stock, availability));
        assertThat(functions("(update|get|listParked|redrive|rebuild|audit).*")).hasSize(11);
    }

    @Test
    void migrations_of_one_database_run_one_after_the_other() {
        assertThat(before(migrationOf("migrateAvailability")))
                .contains(migrationOf("migrateStock"));
        assertThat(before(migrationOf("migrateStock")))
                .doesNotContain(migrationOf("migrateAvailability"));
    }

    @Test
    void commands_move_after_whoever_reads_their_events() {
        String stock = aliasOf(functions("updateStock").iterator().next());
        String supply = aliasOf(functions("updateSupply").iterator().next());
        String demand = aliasOf(functions("updateDemand").iterator().next());

        assertThat(functions(COMMANDS)).hasSize(5);
        functions(COMMANDS)
                .forEach(command ->
                        assertThat(before(aliasOf(command)))
                                .as(name(command))
                                .contains(stock, supply)
                                .doesNotContain(demand));
    }

    /** All that is there before a resource is made: what it waits for, and what it refers to. */
    private static Set<String> before(String id) {
        Set<String> before = new TreeSet<>();
        collect(resource(id), before);
        return before;
    }

    private static void collect(JsonNode told, Set<String> before) {
        told.forEachEntry((key, value) -> {
            boolean names =
                    key.equals("Ref") || key.equals("Fn::GetAtt") || key.equals("DependsOn");
            if (!names) {
                collect(value, before);
            } else if (value.isString()) {
                follow(value.asString(), before);
            } else {
                value.forEach(each -> follow(each.asString(""), before));
            }
        });
        if (told.isArray()) {
            told.forEach(each -> collect(each, before));
        }
    }

    private static void follow(String id, Set<String> before) {
        if (resources.containsKey(id) && before.add(id)) {
            collect(resource(id), before);
        }
    }

    private static Set<String> functions(String names) {
        Set<String> functions = new TreeSet<>();
        inventory.resources("AWS::Lambda::Function").keySet().stream()
                .filter(id -> name(id).matches(names))
                .forEach(functions::add);
        return functions;
    }

    private static String migrationOf(String function) {
        String alias = aliasOf(functions(function).iterator().next());
        return inventory.resources("Custom::Migration").entrySet().stream()
                .filter(step ->
                        step.getValue().at("/Properties/ServiceToken/Ref").asString().equals(alias))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static String aliasOf(String function) {
        return inventory.resources("AWS::Lambda::Alias").entrySet().stream()
                .filter(alias ->
                        alias.getValue()
                                .at("/Properties/FunctionName/Ref")
                                .asString()
                                .equals(function))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static JsonNode resource(String id) {
        return requireNonNull(resources.get(id));
    }

    private static String name(String id) {
        return resource(id).at("/Properties/FunctionName").asString("");
    }

    private static String type(String id) {
        return resource(id).path("Type").asString();
    }
}
