package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tandem.cart.event.CartEvent;
import dev.tandem.core.store.EventHistory;
import dev.tandem.readmodel.audit.AuditReport;
import dev.tandem.readmodel.audit.AuditRequest;
import dev.tandem.readmodel.audit.Finding;
import dev.tandem.readmodel.park.ParkedAggregate;

import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;

/** What an audit does for carts that can't go on by themselves. */
class CartRepairTest {

    @Test
    void an_event_that_rows_lack_and_that_can_t_get_in_parks_its_cart() {
        try (BothSides own = new BothSides()) {
            own.create("poor");
            own.show("poor");
            forbidTea(own);
            own.add("poor", "tea");
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

    private static void forbidTea(BothSides own) {
        own.jdbc()
                .execute(
                        "ALTER TABLE cart_item ADD CONSTRAINT no_tea CHECK (item_id <> 'tea') NOT"
                                + " VALID");
    }
}
