package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.command.Pauses;
import dev.tandem.proofs.Purses.Added;
import dev.tandem.proofs.Purses.Purse;
import dev.tandem.proofs.Purses.PurseRow;
import dev.tandem.readmodel.audit.AuditReport;
import dev.tandem.readmodel.audit.AuditRequest;
import dev.tandem.readmodel.audit.Auditor;
import dev.tandem.readmodel.audit.Finding;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

/** An audit compares amounts as they count, wherever they lie: 5.00 and 5 are one amount. */
class AuditValuesTest {

    private static BothSides sides;
    private static Purses purses;

    @BeforeAll
    static void start() {
        sides = new BothSides();
        purses = new Purses(sides);
    }

    @AfterAll
    static void close() {
        sides.close();
    }

    /** DynamoDB drops zeros at the end of a number, which the local engine keeps. */
    @ParameterizedTest
    @CsvSource({"5", "5.0", "5.000", "0.5E1"})
    void zeros_that_a_table_dropped_are_no_drift(String kept) {
        String purse = UUID.randomUUID().toString();
        purses.put(purse, "EUR", "4.50");
        purses.put(purse, "EUR", "0.50");
        keepState(purse, kept);

        assertThat(audited(purse).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5", "5.0", "5.000"})
    void zeros_that_a_row_dropped_are_no_drift(String kept) {
        String purse = UUID.randomUUID().toString();
        purses.put(purse, "EUR", "5.00");
        keepRow(purse, kept);

        assertThat(audited(purse).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"5.01", "50", "-5", "4.999999999999999999"})
    void another_amount_is_drift_of_the_state_and_of_the_row(String kept) {
        String purse = UUID.randomUUID().toString();
        purses.put(purse, "EUR", "5.00");
        keepState(purse, kept);
        keepRow(purse, kept);

        assertThat(audited(purse).findings())
                .extracting(Finding::kind, Finding::detail)
                .containsExactlyInAnyOrder(
                        tuple("state_drift", "balances[…] differs at version 1"),
                        tuple("row_drift", "balances[…] differs at event 1"));
    }

    @Test
    void a_row_that_can_t_be_read_is_found_and_repaired() {
        String purse = UUID.randomUUID().toString();
        purses.put(purse, "EUR", "5.00");
        sides.jdbc().update("UPDATE purse SET balances = '7' WHERE purse_id = ?", purse);

        assertThat(audited(purse).findings())
                .containsExactly(
                        new Finding(purse, "row_drift", "the rows at event 1 can't be read"));
        AuditReport repaired = audited(AuditRequest.one(purse).repairing());

        assertThat(repaired.repaired()).isEqualTo(1);
        assertThat(repaired.findings()).isEmpty();
    }

    private static void keepState(String purse, String amount) {
        sides.dynamoDb()
                .updateItem(update ->
                        update.tableName(sides.table("purses"))
                                .key(Map.of("purseId", fromS(purse)))
                                .updateExpression("SET balances.EUR = :amount")
                                .expressionAttributeValues(Map.of(":amount", fromN(amount))));
    }

    private static void keepRow(String purse, String amount) {
        sides.jdbc()
                .update(
                        "UPDATE purse SET balances = jsonb_build_object('EUR', ?::numeric) WHERE"
                                + " purse_id = ?",
                        amount,
                        purse);
    }

    private static AuditReport audited(String purse) {
        return audited(AuditRequest.one(purse));
    }

    private static AuditReport audited(AuditRequest request) {
        Auditor<Purse, Added, PurseRow> auditor =
                new Auditor<>(
                        purses.audited(),
                        purses.parking(),
                        InstantSource.system(),
                        Pauses.sleeping(),
                        () -> {});
        return BothSides.view(auditor.audit(request));
    }
}
