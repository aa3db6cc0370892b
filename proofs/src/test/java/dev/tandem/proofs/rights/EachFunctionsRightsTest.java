package dev.tandem.proofs.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.sam.policy.PolicyStatement;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Each right of each function of {@code template.yaml}: a policy that several of them share gives
 * to all of them what one needs.
 */
class EachFunctionsRightsTest {

    private static final String IN_A_TRANSACTION =
            " {ForAnyValue:StringEquals={dynamodb:EnclosingOperation=[TransactWriteItems]}}";

    private static final String WRITE_STATE = "Allow dynamodb:PutItem carts" + IN_A_TRANSACTION;

    private static final Set<String> COMMAND =
            Set.of(
                    "Allow dynamodb:GetItem carts",
                    "Allow dynamodb:GetItem cart_commands",
                    "Allow dynamodb:Query cart_events",
                    WRITE_STATE,
                    "Allow dynamodb:PutItem cart_events" + IN_A_TRANSACTION,
                    "Allow dynamodb:PutItem cart_commands" + IN_A_TRANSACTION);
    private static final String[] WRITE_LOGS = {
        "Allow logs:CreateLogStream FunctionsLogGroup", "Allow logs:PutLogEvents FunctionsLogGroup"
    };
    private static final String READ_EVENTS = "Allow dynamodb:Query cart_events";
    private static final String LOOK_AT_EVENT = "Allow dynamodb:ConditionCheckItem cart_events";
    private static final String PUT_EVENT_ALONE = "Allow dynamodb:PutItem cart_events";
    private static final Set<String> WALK_EVENTS =
            Set.of(READ_EVENTS, "Allow dynamodb:Scan cart_events");
    private static final String COUNT_EVENTS = "Allow dynamodb:DescribeTable cart_events";
    private static final String LOAD_STATES = "Allow dynamodb:GetItem carts";
    private static final String WALK_STATES = "Allow dynamodb:Scan carts";
    private static final Set<String> UPDATE =
            Set.of(
                    READ_EVENTS,
                    "Allow dynamodb:DescribeStream cart_events/stream",
                    "Allow dynamodb:GetRecords cart_events/stream",
                    "Allow dynamodb:GetShardIterator cart_events/stream",
                    "Allow dynamodb:ListStreams *",
                    "Allow sqs:SendMessage cart-events-failed");

    private static ShippedTemplate template;

    @BeforeAll
    static void start() {
        template = ShippedTemplate.start();
    }

    @AfterAll
    static void close() {
        template.close();
    }

    @Test
    void each_function_has_these_rights_and_no_other() {
        assertThat(rights(Map.of())).isEqualTo(expected(COMMAND, COMMAND));
    }

    @Test
    void with_snapshots_commands_but_the_creation_may_write_an_event_alone() {
        assertThat(rights(Map.of("StateStrategy", "snapshot")))
                .isEqualTo(expected(COMMAND, with(COMMAND, PUT_EVENT_ALONE)));
    }

    @Test
    void with_snapshots_and_warm_states_commands_but_the_creation_may_look_at_an_event_besides() {
        assertThat(rights(Map.of("StateStrategy", "snapshot", "WarmStates", "10")))
                .isEqualTo(expected(COMMAND, with(COMMAND, PUT_EVENT_ALONE, LOOK_AT_EVENT)));
        assertThat(rights(Map.of("WarmStates", "10"))).isEqualTo(expected(COMMAND, COMMAND));
    }

    private static Map<String, Set<String>> expected(Set<String> creation, Set<String> command) {
        Map<String, Set<String>> expected =
                new TreeMap<>(
                        Map.ofEntries(
                                Map.entry("createCart", creation),
                                Map.entry("addCartItem", command),
                                Map.entry("changeCartItemQuantity", command),
                                Map.entry("removeCartItem", command),
                                Map.entry("checkOutCart", command),
                                Map.entry("cartCommands", command),
                                Map.entry("getCart", Set.of()),
                                Map.entry("listCarts", Set.of()),
                                Map.entry("updateCartReadModel", UPDATE),
                                Map.entry("migrateCartReadModel", Set.of()),
                                Map.entry("listParkedCarts", Set.of()),
                                Map.entry("redriveCartReadModel", Set.of(READ_EVENTS)),
                                Map.entry("rebuildCartReadModel", with(WALK_EVENTS, COUNT_EVENTS)),
                                Map.entry(
                                        "auditCarts",
                                        with(
                                                WALK_EVENTS,
                                                COUNT_EVENTS,
                                                LOAD_STATES,
                                                WALK_STATES,
                                                WRITE_STATE))));
        expected.replaceAll((_, rights) -> with(rights, WRITE_LOGS));
        return expected;
    }

    private static Set<String> with(Set<String> rights, String... more) {
        Set<String> all = new TreeSet<>(rights);
        all.addAll(List.of(more));
        return all;
    }

    /** By the names of functions, without the prefix. */
    private static Map<String, Set<String>> rights(Map<String, String> parameters) {
        Map<String, Set<String>> rights = new TreeMap<>();
        template.deploy(parameters)
                .functions()
                .forEach((function, statements) -> {
                    Set<String> all = new TreeSet<>();
                    statements.forEach(statement -> rights(statement).forEach(all::add));
                    rights.put(withoutPrefix(function), all);
                });
        return rights;
    }

    private static Stream<String> rights(PolicyStatement statement) {
        String when = statement.conditions().isEmpty() ? "" : " " + statement.conditions();
        return statement.actions().stream()
                .flatMap(action ->
                        statement.resources().stream()
                                .map(resource ->
                                        "%s %s %s%s"
                                                .formatted(
                                                        statement.effect(),
                                                        action,
                                                        withoutPrefix(resource),
                                                        when)));
    }

    private static String withoutPrefix(String name) {
        return name.substring(name.contains("mia-") ? name.indexOf("mia-") + "mia-".length() : 0)
                // a stream is named after the moment when it was made
                .replaceFirst("/stream/.*", "/stream");
    }
}
