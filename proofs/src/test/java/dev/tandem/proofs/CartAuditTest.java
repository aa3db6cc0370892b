package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;
import dev.tandem.readmodel.audit.AuditReport;
import dev.tandem.readmodel.audit.AuditRequest;
import dev.tandem.readmodel.audit.Finding;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;
import java.util.UUID;

class CartAuditTest {

    private static BothSides sides;

    private final String cart = UUID.randomUUID().toString();

    @BeforeAll
    static void start() {
        sides = new BothSides();
    }

    @AfterAll
    static void close() {
        sides.close();
    }

    @Test
    void a_cart_whose_sides_agree_has_no_finding() {
        shown(3);

        AuditReport report = audit();

        assertThat(report.examined()).isEqualTo(1);
        assertThat(report.findings()).isEmpty();
        assertThat(report.lagEvents()).isZero();
    }

    @Test
    void a_hole_in_the_events_is_found() {
        shown(3);
        deleteEvent(2);

        assertThat(found("hole")).isEqualTo("event 2 is missing, event 3 is there");
    }

    @Test
    void events_that_end_before_the_state_does_are_found() {
        shown(3);
        deleteEvent(3);

        assertThat(audit().findings())
                .extracting(Finding::detail)
                .contains(
                        "the state is at version 3, the events end at 2",
                        "the rows are at event 3, the events end at 2");
    }

    @Test
    void an_event_that_can_t_be_read_is_found() {
        shown(2);
        update(
                "cart_events",
                Map.of("cartId", fromS(cart), "sequenceNumber", fromN("2")),
                "eventType",
                "cart_sung");

        assertThat(found("unreadable_event")).isEqualTo("event 2 can't be read");
    }

    @Test
    void a_state_that_is_not_what_the_events_make_of_it_is_found_by_its_first_field() {
        shown(2);
        update("carts", Map.of("cartId", fromS(cart)), "userAccountId", "somebody else");

        assertThat(found("state_drift")).isEqualTo("userAccountId differs at version 2");
    }

    @Test
    void a_state_that_is_missing_is_found() {
        shown(2);
        deleteState();

        assertThat(found("state_drift")).isEqualTo("no state, but 2 events");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    UPDATE cart SET total_amount = 99        | cart.totalAmount
                    UPDATE cart SET user_account_id = 'tom'  | cart.userAccountId
                    UPDATE cart_item SET quantity = 7        | items[0].quantity
                    DELETE FROM cart_item                    | items[0]
                    """)
    void rows_that_differ_are_found_by_their_first_field_and_repaired(String sql, String field) {
        shown(2);
        sides.jdbc().update(sql + " WHERE cart_id = ?", cart);

        assertThat(found("row_drift")).isEqualTo(field + " differs at event 2");

        AuditReport repaired = sides.audit(AuditRequest.one(cart).repairing());
        assertThat(repaired.repaired()).isEqualTo(1);
        assertThat(repaired.findings()).isEmpty();
        assertThat(audit().findings()).isEmpty();
    }

    @Test
    void rows_that_lag_are_told_and_caught_up_without_being_asked() {
        shown(1);
        sides.add(cart, "tea");

        AuditReport report = audit();

        assertThat(report.lagEvents()).isEqualTo(1);
        assertThat(report.caughtUp()).isEqualTo(1);
        assertThat(report.findings()).isEmpty();
        assertThat(row(cart)).isEqualTo(2);
        assertThat(audit().lagEvents()).isZero();
    }

    @Test
    void a_cart_without_a_row_is_caught_up_too() {
        sides.create(cart);

        assertThat(audit().caughtUp()).isEqualTo(1);

        assertThat(row(cart)).isEqualTo(1);
    }

    private static Long row(String cartId) {
        return sides.jdbc()
                .queryForObject(
                        "SELECT last_sequence_number FROM cart WHERE cart_id = ?",
                        Long.class,
                        cartId);
    }

    @Test
    void a_lag_that_is_allowed_is_told_and_is_no_finding() {
        shown(1);
        sides.add(cart, "tea");

        AuditReport report = sides.audit(new AuditRequest(cart, null, 60, null, null, null));

        assertThat(report.findings()).isEmpty();
        assertThat(report.lagEvents()).isEqualTo(1);
    }

    @Test
    void all_carts_are_examined_or_a_sample() {
        try (BothSides own = new BothSides()) {
            for (int i = 0; i < 40; i++) {
                own.create("c" + i);
                own.show("c" + i);
            }
            own.jdbc().update("UPDATE cart SET status = 'checked_out' WHERE cart_id = 'c7'");

            AuditReport all = own.audit(AuditRequest.all());
            AuditReport sample = own.audit(new AuditRequest(null, 4, null, null, null, null));

            assertThat(all.examined()).isEqualTo(40);
            assertThat(all.wrong()).isEqualTo(1);
            assertThat(all.findings())
                    .containsExactly(
                            new Finding("c7", "row_drift", "cart.status differs at event 1"));
            assertThat(all.next()).isNull();
            assertThat(sample.examined()).isBetween(1L, 39L);
        }
    }

    @Test
    void what_the_fields_hold_is_not_told() {
        shown(2);
        update("carts", Map.of("cartId", fromS(cart)), "userAccountId", "planted-secret");
        sides.jdbc()
                .update(
                        "UPDATE cart SET user_account_id = 'planted-secret' WHERE cart_id = ?",
                        cart);

        assertThat(audit().toString()).contains("differs").doesNotContain("planted-secret");
    }

    @Test
    void a_request_is_checked() {
        assertThatThrownBy(() -> new AuditRequest("", 0, -1, null, null, 900))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("aggregateId")
                .hasMessageContaining("is 0: must be 1 to 1000000")
                .hasMessageContaining("is -1: must be 0 to 604800")
                .hasMessageContaining("is 900: must be 1 to 780");
    }

    @Test
    void of_a_cart_that_never_was_nothing_is_found() {
        assertThat(sides.audited(AuditRequest.one(cart)))
                .isEqualTo(
                        new QueryResult.Failed<>(
                                new Problem.NotFound(
                                        "there is no event, no state and no row of " + cart)));
        assertThat(sides.audited(AuditRequest.one(cart).repairing()))
                .isInstanceOf(QueryResult.Failed.class);
    }

    @ParameterizedTest
    @CsvSource({"state, state_without_events", "row, row_without_events"})
    void one_of_which_anything_is_left_is_examined(String left, String kind) {
        shown(1);
        deleteEvent(1);
        if ("state".equals(left)) {
            sides.jdbc().update("DELETE FROM cart WHERE cart_id = ?", cart);
        } else {
            deleteState();
        }

        assertThat(audit().examined()).isEqualTo(1);
        assertThat(audit().findings()).extracting(Finding::kind).containsExactly(kind);
    }

    @ParameterizedTest
    @CsvSource({"sample, 10,", "after, , rows", "sample, 10, rows"})
    void what_is_of_all_carts_is_refused_of_one(
            String field, @Nullable Integer sample, @Nullable String after) {
        assertThatThrownBy(() -> new AuditRequest(cart, sample, null, null, after, null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining(field)
                .hasMessageContaining(
                        "is of an audit of all aggregates: must be without aggregateId");
    }

    private void shown(int events) {
        sides.create(cart);
        for (int i = 2; i <= events; i++) {
            sides.add(cart, "item" + i);
        }
        sides.show(cart);
    }

    private AuditReport audit() {
        return sides.audit(AuditRequest.one(cart));
    }

    private String found(String kind) {
        return audit().findings().stream()
                .filter(finding -> finding.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .detail();
    }

    private void deleteEvent(int number) {
        sides.dynamoDb()
                .deleteItem(delete ->
                        delete.tableName(sides.table("cart_events"))
                                .key(
                                        Map.of(
                                                "cartId",
                                                fromS(cart),
                                                "sequenceNumber",
                                                fromN(Integer.toString(number)))));
    }

    private void deleteState() {
        sides.dynamoDb()
                .deleteItem(delete ->
                        delete.tableName(sides.table("carts")).key(Map.of("cartId", fromS(cart))));
    }

    private void update(
            String table, Map<String, AttributeValue> key, String attribute, String value) {
        sides.dynamoDb()
                .updateItem(update ->
                        update.tableName(sides.table(table))
                                .key(key)
                                .updateExpression("SET #a = :v")
                                .expressionAttributeNames(Map.of("#a", attribute))
                                .expressionAttributeValues(Map.of(":v", fromS(value))));
    }
}
