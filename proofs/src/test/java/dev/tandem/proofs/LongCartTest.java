package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.harness.engines.process.CompletedProcess;
import dev.tandem.harness.engines.process.Programs;
import dev.tandem.readmodel.audit.AuditReport;
import dev.tandem.readmodel.audit.AuditRequest;
import dev.tandem.readmodel.rebuild.RebuildReport;
import dev.tandem.readmodel.rebuild.RebuildRequest;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One cart of very many events, rebuilt and audited in a heap that does not hold these. */
class LongCartTest {

    private static final int EVENTS = 100_000;

    /** A third more than it takes for a cart of ten events. */
    private static final String HEAP = "-Xmx64m";

    public static void main(String[] args) {
        try (DynamoDbClient client = new DynamoDbAccess(URI.create(args[0]), args[1]).client();
                BothSides sides = BothSides.over(args[2], client, args[3])) {
            for (String mode : List.of(RebuildRequest.IN_PLACE, RebuildRequest.BLUE_GREEN)) {
                RebuildReport report = BothSides.view(sides.rebuild(RebuildRequest.of(mode)));
                System.out.println(mode + ": " + report);
            }
            AuditReport report = sides.audit(AuditRequest.all());
            System.out.println("audit: " + report);
        }
    }

    @Tag("thorough")
    @Test
    void a_cart_of_100_000_events_is_rebuilt_and_audited_in_little_memory() {
        try (StreamedCarts carts = new StreamedCarts()) {
            // DynamoDB Local writes slower with each record that a stream has
            carts.sides()
                    .dynamoDb()
                    .updateTable(update ->
                            update.tableName(carts.sides().table("cart_events"))
                                    .streamSpecification(stream -> stream.streamEnabled(false)));
            write(carts.sides());

            CompletedProcess process = inLittleMemory(carts);

            assertThat(process.exitCode()).as(process.output()).isZero();
            assertThat(process.output())
                    .contains(
                            "in-place: RebuildReport[finished=true, aggregates=1, events=" + EVENTS)
                    .contains(
                            "blue-green: RebuildReport[finished=true, aggregates=1, events="
                                    + EVENTS)
                    .contains("audit: AuditReport[examined=1, wrong=0,")
                    .doesNotContain("failed=1");
            assertThat(
                            carts.sides()
                                    .jdbc()
                                    .queryForObject(
                                            "SELECT last_sequence_number FROM cart", Integer.class))
                    .isEqualTo(EVENTS);
        }
    }

    /** The first two by commands, the others in bulk, and the state as it is behind them. */
    private static void write(BothSides sides) {
        assertThat(sides.create("long").status()).isEqualTo(201);
        assertThat(sides.add("long", "tea").status()).isEqualTo(200);
        try (BulkWrites log = new BulkWrites(sides.dynamoDb(), sides.table("cart_events"))) {
            for (int number = 3; number <= EVENTS; number++) {
                log.put(
                        Map.of(
                                "cartId", fromS("long"),
                                "sequenceNumber", fromN("" + number),
                                "eventType", fromS("cart_item_quantity_changed"),
                                "eventVersion", fromN("1"),
                                "body", fromS(changed(number)),
                                "createdAt", fromS("2026-01-01T08:00:00Z")));
            }
        }
        sides.dynamoDb()
                .updateItem(update ->
                        update.tableName(sides.table("carts"))
                                .key(Map.of("cartId", fromS("long")))
                                .updateExpression(
                                        "SET version = :version, cartItems[0].quantity = :quantity")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":version", fromN("" + EVENTS),
                                                ":quantity", fromN("" + quantity(EVENTS)))));
    }

    private static String changed(int number) {
        return "{\"itemId\":\"tea\",\"quantity\":%s}".formatted(quantity(number));
    }

    private static int quantity(int number) {
        return 1 + number % 900;
    }

    private static CompletedProcess inLittleMemory(StreamedCarts carts) {
        return Programs.run(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        LongCartTest.class.getName(),
                        DynamoDbLocal.shared().endpoint().toString(),
                        carts.accessKey(),
                        carts.sides().table(""),
                        carts.jdbcUrl()));
    }
}
