package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.cart.event.CartEvent;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.store.EventHistory;
import dev.tandem.readmodel.audit.AuditReport;
import dev.tandem.readmodel.audit.AuditRequest;
import dev.tandem.readmodel.audit.Finding;
import dev.tandem.readmodel.park.ParkedAggregate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.ParameterizedTypeReference;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/** What an audit does for carts that can't go on by themselves. */
class CartRepairTest {

    @Test
    void an_event_that_rows_lack_and_that_can_t_get_in_parks_its_cart() {
        try (BothSides own = new BothSides()) {
            own.create("poor");
            own.show("poor");
            forbidTea(own);
            own.add("poor", "tea");
            decidedLongAgo(own, "poor", 2);
            own.create("rich");

            AuditReport report = own.audit(AuditRequest.all().allowingNoLag());

            assertThat(report.caughtUp()).isEqualTo(1);
            assertThat(report.findings())
                    .extracting(Finding::aggregateId, Finding::kind)
                    .containsExactly(tuple("poor", "behind"));
            assertThat(own.parked())
                    .extracting(ParkedAggregate::aggregateId, ParkedAggregate::sequenceNumber)
                    .containsExactly(tuple("poor", 2L));
        }
    }

    @Test
    void an_event_that_the_stream_still_brings_parks_nobody_at_an_audit() {
        try (BothSides own = new BothSides()) {
            own.create("poor");
            own.add("poor", "milk");
            own.show("poor");
            forbidTea(own);
            own.add("poor", "jam");
            decidedLongAgo(own, "poor", 3);
            own.add("poor", "tea");

            AuditReport report = own.audit(AuditRequest.all().allowingNoLag());

            assertThat(report.findings())
                    .extracting(Finding::aggregateId, Finding::kind)
                    .containsExactly(tuple("poor", "behind"));
            assertThat(own.parked()).isEmpty();
            own.jdbc().execute("ALTER TABLE cart_item DROP CONSTRAINT no_tea");
            assertThat(own.audit(AuditRequest.all().allowingNoLag()).caughtUp()).isEqualTo(1);
            assertThat(own.audit(AuditRequest.all().allowingNoLag()).lagEvents()).isZero();
        }
    }

    @Test
    void what_can_t_be_repaired_is_not_counted_as_repaired() {
        try (BothSides own = new BothSides()) {
            own.create("r");
            own.add("r", "tea");
            own.show("r");
            own.jdbc().update("UPDATE cart SET user_account_id = 'nobody'");
            own.jdbc().update("DELETE FROM cart_item");
            forbidTea(own);

            AuditReport report = own.audit(AuditRequest.one("r").repairing());

            assertThat(report.repaired()).isZero();
            assertThat(report.findings()).extracting(Finding::kind).containsExactly("row_drift");
        }
    }

    @Test
    void a_parked_cart_that_is_repaired_goes_on() {
        try (BothSides own = new BothSides("tandem.read-model.max-attempts=1")) {
            own.create("p");
            own.show("p");
            forbidTea(own);
            own.add("p", "tea");
            var log = own.bean(new ParameterizedTypeReference<EventHistory<CartEvent>>() {}).log();
            assertThat(own.readModel().handle(log.read("p", 1, 2))).isEmpty();
            assertThat(own.parked()).hasSize(1);
            own.jdbc().execute("ALTER TABLE cart_item DROP CONSTRAINT no_tea");

            assertThat(own.audit(AuditRequest.one("p").repairing()).repaired()).isEqualTo(1);
            own.add("p", "milk");

            assertThat(own.parked()).isEmpty();
            assertThat(own.readModel().handle(log.read("p", 2, 3))).isEmpty();
            assertThat(
                            own.jdbc()
                                    .queryForObject(
                                            "SELECT last_sequence_number FROM cart", Long.class))
                    .isEqualTo(3);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"current-state", "snapshot"})
    void a_state_that_is_not_what_its_events_make_of_it_is_repaired(String strategy) {
        try (BothSides own = kept(strategy)) {
            setState(own, "userAccountId", fromS("nobody"));
            assertThat(own.audit(AuditRequest.one("s")).findings())
                    .extracting(Finding::kind)
                    .containsExactly("state_drift");

            AuditReport report = own.audit(AuditRequest.one("s").repairing());

            assertThat(report.repaired()).isEqualTo(1);
            assertThat(report.findings()).isEmpty();
            assertThat(own.audit(AuditRequest.one("s")).findings()).isEmpty();
            assertThat(own.add("s", "milk")).isInstanceOf(Accepted.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"current-state", "snapshot"})
    void a_state_without_a_version_is_repaired(String strategy) {
        try (BothSides own = kept(strategy)) {
            setState(own, "version", fromS("two"));

            AuditReport report = own.audit(AuditRequest.one("s").repairing());

            assertThat(report.repaired()).isEqualTo(1);
            assertThat(report.findings()).isEmpty();
            assertThat(own.add("s", "milk")).isInstanceOf(Accepted.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"current-state", "snapshot"})
    void a_state_that_other_code_made_is_no_drift_and_told_as_outdated(String strategy) {
        try (BothSides own = kept(strategy)) {
            String other = "0123456789abcdef01234567";
            setState(
                    own,
                    "foldFingerprint",
                    fromS(strategy.equals("snapshot") ? other : "current:" + other));
            setState(own, "userAccountId", fromS("nobody"));

            AuditReport before = own.audit(AuditRequest.all());
            own.add("s", "milk");
            own.show("s");

            assertThat(before.findings()).isEmpty();
            assertThat(before.outdatedStates()).isEqualTo(1);
            assertThat(own.audit(AuditRequest.all()).outdatedStates()).isZero();
        }
    }

    private static BothSides kept(String strategy) {
        BothSides own = new BothSides("tandem.dynamodb.aggregates.cart.strategy=" + strategy);
        own.create("s");
        own.add("s", "tea");
        own.show("s");
        return own;
    }

    private static void setState(BothSides own, String attribute, AttributeValue value) {
        own.dynamoDb()
                .updateItem(update ->
                        update.tableName(own.table("carts"))
                                .key(Map.of("cartId", fromS("s")))
                                .updateExpression("SET #a = :v")
                                .expressionAttributeNames(Map.of("#a", attribute))
                                .expressionAttributeValues(Map.of(":v", value)));
    }

    private static void decidedLongAgo(BothSides own, String cartId, long sequenceNumber) {
        own.dynamoDb()
                .updateItem(update ->
                        update.tableName(own.table("cart_events"))
                                .key(
                                        Map.of(
                                                "cartId", fromS(cartId),
                                                "sequenceNumber",
                                                        fromN(String.valueOf(sequenceNumber))))
                                .updateExpression("SET createdAt = :then")
                                .expressionAttributeValues(
                                        Map.of(":then", fromS("2026-01-01T00:00:00Z"))));
    }

    private static void forbidTea(BothSides own) {
        own.jdbc()
                .execute(
                        "ALTER TABLE cart_item ADD CONSTRAINT no_tea CHECK (item_id <> 'tea') NOT"
                                + " VALID");
    }
}
