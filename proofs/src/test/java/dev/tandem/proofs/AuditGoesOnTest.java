package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.readmodel.audit.AuditReport;
import dev.tandem.readmodel.audit.AuditRequest;
import dev.tandem.readmodel.audit.Finding;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.Map;

/** One cart that can't be looked at is found, and ends no audit of the others. */
class AuditGoesOnTest {

    @ParameterizedTest
    @ValueSource(strings = {"current-state", "snapshot"})
    void an_event_that_can_t_be_read_is_found(String strategy) {
        try (BothSides sides = sides(strategy)) {
            sides.dynamoDb()
                    .putItem(put ->
                            put.tableName(sides.table("cart_events"))
                                    .item(event("bad", "2", "cart_of_tomorrow")));

            assertFound(sides, "unreadable_event", "event 2 can't be read");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"current-state", "snapshot"})
    void a_state_that_can_t_be_read_is_found(String strategy) {
        try (BothSides sides = sides(strategy)) {
            sides.dynamoDb()
                    .putItem(put ->
                            put.tableName(sides.table("carts"))
                                    .item(
                                            Map.of(
                                                    "cartId", fromS("bad"),
                                                    "version", fromS("one"),
                                                    "cartItems", fromS("none"))));

            assertFound(sides, "unauditable", "CorruptAggregateException: ");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"current-state", "snapshot"})
    void an_event_that_this_code_can_t_fold_is_found(String strategy) {
        try (BothSides sides = sides(strategy)) {
            sides.dynamoDb()
                    .putItem(put ->
                            put.tableName(sides.table("cart_events"))
                                    .item(event("bad", "2", "cart_created")));

            assertThat(sides.audit(AuditRequest.all()).findings())
                    .extracting(Finding::aggregateId)
                    .containsOnly("bad");
        }
    }

    @Test
    void an_event_of_a_time_that_no_row_can_have_is_found_and_ends_no_repair() {
        try (BothSides sides = sides("current-state")) {
            Map<String, AttributeValue> beyondAllYears = event("bad", "2", "cart_checked_out");
            beyondAllYears.put("body", fromS("{}"));
            beyondAllYears.put("createdAt", fromS("+1000000000-12-31T23:59:59Z"));
            sides.dynamoDb()
                    .putItem(put -> put.tableName(sides.table("cart_events")).item(beyondAllYears));

            assertFound(sides, "state_drift", "");

            AuditReport repair = sides.audit(AuditRequest.all().repairing());
            assertThat(repair.examined()).isEqualTo(4);
            assertThat(repair.repaired()).isEqualTo(1);
            assertThat(repair.findings()).isEmpty();
        }
    }

    private static BothSides sides(String strategy) {
        BothSides sides = new BothSides("tandem.dynamodb.aggregates.cart.strategy=" + strategy);
        for (String cart : new String[] {"a", "b", "bad", "c"}) {
            sides.create(cart);
            sides.show(cart);
        }
        return sides;
    }

    private static void assertFound(BothSides sides, String kind, String detail) {
        AuditReport report = sides.audit(AuditRequest.all());

        assertThat(report.examined()).isEqualTo(4);
        assertThat(report.findings())
                .extracting(Finding::aggregateId, Finding::kind)
                .containsExactly(tuple("bad", kind));
        assertThat(report.findings().getFirst().detail()).startsWith(detail);
    }

    private static Map<String, AttributeValue> event(String cartId, String number, String type) {
        return new HashMap<>(
                Map.of(
                        "cartId", fromS(cartId),
                        "sequenceNumber", fromN(number),
                        "eventType", fromS(type),
                        "eventVersion", fromN("1"),
                        "body", fromS("{\"userAccountId\":\"mia\"}"),
                        "createdAt", fromS("2026-11-25T18:00:00Z")));
    }
}
