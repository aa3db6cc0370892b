package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.readmodel.audit.AuditReport;
import dev.tandem.readmodel.audit.AuditRequest;
import dev.tandem.readmodel.audit.Finding;
import dev.tandem.readmodel.rebuild.RebuildRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Map;

/** An audit of all goes through events, states and rows: what one of them lacks, another has. */
class AuditWalksTest {

    private BothSides sides;

    @BeforeEach
    void threeCarts() {
        sides = new BothSides();
        for (String cart : List.of("c1", "c2", "c3")) {
            sides.create(cart);
            sides.add(cart, "tea");
            sides.show(cart);
        }
    }

    @AfterEach
    void close() {
        sides.close();
    }

    @Test
    void a_cart_whose_first_event_is_lost_is_found() {
        deleteEvents("c2", 1);

        AuditReport report = sides.audit(AuditRequest.all());

        assertThat(report.examined()).isEqualTo(3);
        assertThat(report.findings()).extracting(Finding::aggregateId).containsOnly("c2");
        assertThat(report.findings())
                .extracting(Finding::kind, Finding::detail)
                .contains(tuple("hole", "event 1 is missing, event 2 is there"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void rows_without_events_are_found_and_stay(boolean isRepairing) {
        insertRow("ghost", 7);

        AuditReport report = sides.audit(all(isRepairing));

        assertThat(report.findings())
                .containsExactly(
                        new Finding(
                                "ghost", "row_without_events", "rows at event 7, and no event"));
        assertThat(report.examined()).isEqualTo(4);
        assertThat(rowsOf("ghost")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_state_without_events_is_found_and_stays(boolean isRepairing) {
        putState("ghost", 4);

        AuditReport report = sides.audit(all(isRepairing));

        assertThat(report.findings())
                .containsExactly(
                        new Finding(
                                "ghost",
                                "state_without_events",
                                "a state at version 4, and no event"));
        assertThat(report.examined()).isEqualTo(4);
        assertThat(
                        sides.dynamoDb()
                                .getItem(get ->
                                        get.tableName(sides.table("carts"))
                                                .key(Map.of("cartId", fromS("ghost"))))
                                .hasItem())
                .isTrue();
    }

    @Test
    void a_cart_that_lost_all_its_events_is_found_by_its_state_and_by_its_rows() {
        deleteEvents("c3", 1, 2);

        assertThat(sides.audit(AuditRequest.all()).findings())
                .extracting(Finding::aggregateId, Finding::kind)
                .containsExactly(
                        tuple("c3", "state_without_events"), tuple("c3", "row_without_events"));
        assertThat(sides.audit(AuditRequest.one("c3")).findings())
                .as("asked for by its id")
                .extracting(Finding::kind)
                .containsExactly("state_without_events", "row_without_events");
    }

    @Test
    void a_rebuild_leaves_the_rows_of_a_cart_whose_first_event_is_lost() {
        deleteEvents("c2", 1);

        for (String mode : List.of("in-place", "blue-green")) {
            var report = BothSides.view(sides.rebuild(RebuildRequest.of(mode)));

            assertThat(report.finished()).as("%s", report).isTrue();
            assertThat(report.failures()).containsOnlyKeys("c2");
            assertThat(rowsOf("c2")).isEqualTo(1);
        }
    }

    private static AuditRequest all(boolean isRepairing) {
        return isRepairing ? AuditRequest.all().repairing() : AuditRequest.all();
    }

    private void deleteEvents(String cart, int... numbers) {
        for (int number : numbers) {
            sides.dynamoDb()
                    .deleteItem(delete ->
                            delete.tableName(sides.table("cart_events"))
                                    .key(
                                            Map.of(
                                                    "cartId", fromS(cart),
                                                    "sequenceNumber", fromN("" + number))));
        }
    }

    private void insertRow(String cart, long number) {
        sides.jdbc()
                .update(
                        """
                        INSERT INTO cart SELECT ?, user_account_id, status, 0, 0, null, created_at, updated_at, ?
                          FROM cart WHERE cart_id = 'c1'
                        """,
                        cart,
                        number);
    }

    private void putState(String cart, long version) {
        sides.dynamoDb()
                .putItem(put ->
                        put.tableName(sides.table("carts"))
                                .item(
                                        Map.of(
                                                "cartId", fromS(cart),
                                                "version", fromN("" + version),
                                                "userAccountId", fromS("eve"),
                                                "status", fromS("open"),
                                                "cartItems", fromL(List.of()),
                                                "createdAt", fromS("2026-01-01T00:00:00Z"),
                                                "updatedAt", fromS("2026-01-01T00:00:00Z"))));
    }

    private long rowsOf(String cart) {
        Long found =
                sides.jdbc()
                        .queryForObject(
                                "SELECT count(*) FROM cart WHERE cart_id = ?", Long.class, cart);
        return found == null ? 0 : found;
    }
}
