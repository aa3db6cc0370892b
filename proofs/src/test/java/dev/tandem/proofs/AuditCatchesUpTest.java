package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.proofs.Memos.MemoRow;
import dev.tandem.proofs.Memos.Written;
import dev.tandem.readmodel.audit.AuditReport;
import dev.tandem.readmodel.audit.AuditRequest;
import dev.tandem.readmodel.audit.Finding;
import dev.tandem.readmodel.definition.ReadModel;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What rows lack is caught up with, though something of their aggregate can't be compared. */
class AuditCatchesUpTest {

    private final BothSides sides = new BothSides();
    private final Memos memos = new Memos(sides);

    @BeforeEach
    void showTheFirstEventAlone() {
        memos.write("a", "tea");
        memos.model().updater().catchUp("a");
        memos.write("a", "milk");
        assertThat(memos.shown()).containsExactly("a 1 tea");
    }

    @AfterEach
    void close() {
        sides.close();
    }

    @Test
    void a_projection_that_can_t_fold_what_older_code_has_shown_goes_on_from_there() {
        ReadModel<MemoRow, Written> newer =
                memos.model((row, event) -> {
                    if (event.event().word().equals("tea")) {
                        throw new IllegalStateException("there is no tea any more");
                    }
                    return row.after(event);
                });

        assertCaughtUp(newer, "unauditable");

        assertThat(memos.shown()).containsExactly("a 2 tea milk");
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "words"})
    void a_state_that_can_t_be_read_is_not_in_the_way(String attribute) {
        sides.dynamoDb()
                .updateItem(update ->
                        update.tableName(sides.table("memos"))
                                .key(Map.of("memoId", fromS("a")))
                                .updateExpression("SET #a = :v")
                                .expressionAttributeNames(Map.of("#a", attribute))
                                .expressionAttributeValues(Map.of(":v", fromS("none"))));

        assertThat(audit(memos.model()).caughtUp()).isEqualTo(1);
        assertThat(memos.shown()).containsExactly("a 2 tea milk");
    }

    @Test
    void a_row_that_this_code_can_t_read_is_made_anew_with_what_it_lacks() {
        sides.jdbc().update("UPDATE memo SET words = NULL");

        AuditReport report = audit(memos.model());

        assertThat(report.caughtUp()).as("%s", report).isEqualTo(1);
        assertThat(report.wrong()).isZero();
        assertThat(memos.shown()).containsExactly("a 2 tea milk");
    }

    @Test
    void what_precedes_an_event_that_can_t_be_read_gets_in() {
        sides.dynamoDb()
                .putItem(put ->
                        put.tableName(sides.table("memo_events"))
                                .item(
                                        Map.of(
                                                "memoId", fromS("a"),
                                                "sequenceNumber", fromN("3"),
                                                "eventType", fromS("memo_of_tomorrow"),
                                                "eventVersion", fromN("1"),
                                                "body", fromS("{}"),
                                                "createdAt", fromS("2026-11-25T18:00:00Z"))));

        AuditReport report = audit(memos.model());

        assertThat(report.findings()).extracting(Finding::kind).containsExactly("unreadable_event");
        assertThat(memos.shown()).containsExactly("a 2 tea milk");
    }

    @Test
    void who_is_parked_lacks_events_and_is_not_counted_as_caught_up_with() {
        ReadModel<MemoRow, Written> failing =
                memos.model((_, _) -> {
                    throw new IllegalStateException("it fails");
                });
        for (int delivery = 0; delivery < 3; delivery++) {
            failing.handle(
                    List.of(
                            new StreamEvent<>(
                                    "memo",
                                    "a",
                                    2,
                                    "memo_written",
                                    new Written("milk"),
                                    Instant.EPOCH,
                                    Metadata.NONE)));
        }

        AuditReport report = audit(memos.model());

        assertThat(report.caughtUp()).as("%s", report).isZero();
        assertThat(report.lagEvents()).isEqualTo(1);
        assertThat(memos.shown()).containsExactly("a 1 tea");
    }

    @Test
    @Tag("thorough")
    void a_row_that_somebody_else_has_locked_ends_the_audit_of_no_other() throws SQLException {
        memos.write("b", "jam");
        try (Connection other =
                Objects.requireNonNull(sides.jdbc().getDataSource()).getConnection()) {
            other.setAutoCommit(false);
            other.createStatement().execute("SELECT FROM memo WHERE memo_id = 'a' FOR UPDATE");

            assertThat(audit(memos.model()).caughtUp()).isEqualTo(1);
            assertThat(memos.shown()).containsExactly("a 1 tea", "b 1 jam");

            other.rollback();
        }

        assertThat(audit(memos.model()).caughtUp()).isEqualTo(1);
        assertThat(memos.shown()).containsExactly("a 2 tea milk", "b 1 jam");
    }

    private void assertCaughtUp(ReadModel<MemoRow, Written> model, String finding) {
        AuditReport report = audit(model);

        assertThat(report.caughtUp()).as("%s", report).isEqualTo(1);
        assertThat(report.findings()).extracting(Finding::kind).containsExactly(finding);
    }

    private AuditReport audit(ReadModel<MemoRow, Written> model) {
        return memos.audit(model, AuditRequest.all());
    }
}
