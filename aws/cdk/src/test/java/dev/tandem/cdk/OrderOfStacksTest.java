package dev.tandem.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awscdk.App;
import software.amazon.awscdk.NestedStack;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.lambda.Code;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.List;

/** Who writes moves after who reads, in whichever stacks they are, as far as stacks allow it. */
@Tag("thorough")
class OrderOfStacksTest {

    @TempDir Path folder;

    private App app;
    private Stack events;
    private EventSourcedAggregate stock;

    @BeforeEach
    void start() {
        app = Synthesis.app(folder.resolve("cdk.out"));
        events = new Stack(app, "events");
        stock =
                EventSourcedAggregate.Builder.create(events, "Stock")
                        .type("stock", "itemId")
                        .functions(functions())
                        .commands("receiveStock")
                        .build();
    }

    @Test
    void the_stack_of_a_queue_comes_after_that_of_a_read_model_described_before_it() {
        Stack rows = readModel(new Stack(app, "rows"));
        Stack queue = queue(new Stack(app, "queue"));

        app.synth();

        assertThat(names(queue)).containsExactlyInAnyOrder("events", "rows");
        assertThat(names(rows)).containsExactly("events");
        assertThat(names(events)).isEmpty();
    }

    @Test
    void the_stack_of_a_queue_comes_after_that_of_a_read_model_described_after_it() {
        Stack queue = queue(new Stack(app, "queue"));
        readModel(new Stack(app, "rows"));

        app.synth();

        assertThat(names(queue)).containsExactlyInAnyOrder("events", "rows");
    }

    @Test
    void commands_move_after_a_nested_stack_that_reads_their_events() {
        readModel(new NestedStack(events, "Rows"));
        queue(new NestedStack(events, "Queue"));

        app.synth();

        assertThat(dependencies("AWS::Lambda::Alias")).anyMatch(id -> id.startsWith("Rows"));
        assertThat(dependencies("AWS::CloudFormation::Stack"))
                .anyMatch(id -> id.startsWith("Rows"));
    }

    @Test
    void a_read_model_that_has_to_wait_for_the_queue_is_refused_with_both() {
        Stack rows = readModel(new Stack(app, "rows"));
        Stack queue = queue(new Stack(app, "queue"));
        rows.addStackDependency(queue);

        assertThatThrownBy(app::synth)
                .hasMessageContaining("'rows' depends on 'queue'")
                .hasMessageContaining("would create a cyclic reference");
    }

    /** CDK's code is of one stack. */
    private FunctionSettings functions() {
        return FunctionSettings.Builder.create()
                .code(Code.fromAsset(Synthesis.emptyZip(folder).toString()))
                .mainClass("com.example.Shop")
                .build();
    }

    private Stack readModel(Stack stack) {
        ReadModel.Builder.create(stack, "StockReadModel")
                .name("stock")
                .eventsOf(stock)
                .functions(functions())
                .database(
                        ReadModelDatabase.Builder.create()
                                .url("jdbc:postgresql://host/shop")
                                .username("postgres")
                                .build())
                .updater("updateStock")
                .build();
        return stack;
    }

    private Stack queue(Stack stack) {
        InventoryConstructs.queue(stack, stock, functions());
        return stack;
    }

    private static List<String> names(Stack stack) {
        return stack.getDependencies().stream().map(Stack::getStackName).toList();
    }

    /** What resources of a type wait for in the stack of the events. */
    private List<String> dependencies(String type) {
        JsonNode resources =
                JsonMapper.shared()
                        .readTree(folder.resolve("cdk.out/events.template.json"))
                        .path("Resources");
        return resources
                .valueStream()
                .filter(each -> each.path("Type").asString("").equals(type))
                .flatMap(each -> each.path("DependsOn").valueStream())
                .map(JsonNode::asString)
                .toList();
    }
}
