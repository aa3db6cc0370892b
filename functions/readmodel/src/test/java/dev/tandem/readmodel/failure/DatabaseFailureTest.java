package dev.tandem.readmodel.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.Failure.Locked;
import dev.tandem.core.failure.Failure.Ours;
import dev.tandem.core.failure.Failure.OutOfReach;
import dev.tandem.core.failure.Failure.OutOfReach.Store;
import dev.tandem.core.failure.Failure.Race;
import dev.tandem.core.failure.FailureException;
import dev.tandem.core.failure.FaultReason;
import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowChange;
import dev.tandem.core.projection.StaleRowException;
import dev.tandem.core.store.StoreUnavailableException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.transaction.TransactionSystemException;

import java.io.IOException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.time.Duration;

class DatabaseFailureTest {

    @Test
    void an_outage_is_known_by_its_sql_state_even_where_a_failed_rollback_hides_it() {
        assertThat(DatabaseFailure.of(new TransactionSystemException("rollback", sql("08006"))))
                .isInstanceOf(OutOfReach.class);
        assertThat(DatabaseFailure.of(new DataAccessResourceFailureException("?", sql("57P03"))))
                .isInstanceOf(OutOfReach.class);
    }

    @Test
    void what_one_row_is_to_blame_for_is_no_outage() {
        assertThat(DatabaseFailure.of(new DataAccessResourceFailureException("i", sql("54000"))))
                .isInstanceOf(Fault.class);
        assertThat(DatabaseFailure.of(new DataIntegrityViolationException("c", sql("23514"))))
                .isInstanceOf(Fault.class);
        assertThat(DatabaseFailure.of(new IllegalStateException("projection")))
                .isNotInstanceOf(OutOfReach.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"21000", "22003", "23505", "44000", "54000", "P0001"})
    void a_row_that_the_database_refuses_is_a_fault_of_its_aggregate(String state) {
        assertThat(DatabaseFailure.of(refused(state)))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault ->
                                assertThat(fault.reason())
                                        .isEqualTo(FaultReason.CONSTRAINT_VIOLATED));
    }

    /** No right, no table, a query that was cancelled. */
    @ParameterizedTest
    @ValueSource(strings = {"42501", "42P01", "57014", "XX000"})
    void what_the_database_refuses_to_everybody_is_nobody_s_fault(String state) {
        assertThat(DatabaseFailure.of(refused(state))).isInstanceOf(Ours.class);
        assertThat(DatabaseFailure.isUnavailability(refused(state))).isTrue();
    }

    @Test
    void a_database_that_takes_no_writes_is_out_of_reach_and_told_by_name() {
        assertThat(DatabaseFailure.of(refused("25006")))
                .isInstanceOfSatisfying(
                        OutOfReach.class,
                        away ->
                                assertThat(away.text())
                                        .contains(
                                                "takes no writes",
                                                "default_transaction_read_only"));
    }

    @Test
    void a_lock_that_was_not_to_be_had_in_time_is_nobody_s_fault() {
        assertThat(DatabaseFailure.of(refused("55P03"))).isInstanceOf(Locked.class);
        assertThat(DatabaseFailure.isUnavailability(refused("55P03"))).isTrue();
    }

    @Test
    void why_no_connection_came_about_is_told() {
        assertThat(
                        DatabaseFailure.of(
                                        new CannotGetJdbcConnectionException(
                                                "no",
                                                new SQLException(
                                                        "The connection attempt failed.",
                                                        "08001",
                                                        new UnknownHostException("db.example"))))
                                .text())
                .contains("08001", "UnknownHostException", "db.example");
    }

    @Test
    void what_is_not_recognised_is_nobody_s_fault() {
        RuntimeException bug = new NullPointerException("a bug");

        assertThat(DatabaseFailure.of(bug)).isEqualTo(new Ours("NullPointerException: a bug", bug));
        assertThat(DatabaseFailure.isUnavailability(bug)).isFalse();
    }

    @Test
    void an_updater_that_was_faster_is_a_race() {
        Row<String> row = Row.absent("s", "");

        assertThat(DatabaseFailure.of(new StaleRowException(new RowChange<>(row, row))))
                .isEqualTo(new Race("StaleRowException: s has a row meanwhile"));
        assertThat(DatabaseFailure.of(new CannotAcquireLockException("?", sql("40P01"))))
                .isInstanceOf(Race.class);
    }

    @Test
    void a_log_that_is_away_says_when_to_come_again() {
        var away =
                new StoreUnavailableException("away", Duration.ofSeconds(7), new IOException("?"));

        assertThat(DatabaseFailure.of(away))
                .isInstanceOfSatisfying(
                        OutOfReach.class,
                        failure -> {
                            assertThat(failure.store()).isEqualTo(Store.EVENT_LOG);
                            assertThat(failure.retryAfter()).isEqualTo(Duration.ofSeconds(7));
                        });
    }

    @Test
    void a_failure_that_is_one_already_stays_what_it_is_unless_the_connection_is_lost_too() {
        Failure fault = Fault.at(3, FaultReason.HOLE_IN_LOG, "a hole");
        TransactionSystemException lost = new TransactionSystemException("rollback", sql(null));
        lost.initApplicationException(new FailureException(fault));

        assertThat(DatabaseFailure.of(new FailureException(fault))).isSameAs(fault);
        assertThat(DatabaseFailure.of(lost)).isInstanceOf(OutOfReach.class);
    }

    @Test
    void what_a_driver_says_of_a_row_is_not_repeated() {
        assertThat(DatabaseFailure.of(refused("23505")).text())
                .isEqualTo("UncategorizedSQLException, SQL state 23505");
    }

    private static RuntimeException refused(String state) {
        return new UncategorizedSQLException("task", "INSERT", sql(state));
    }

    private static SQLException sql(@org.jspecify.annotations.Nullable String state) {
        return new SQLException("told by the driver, with the row", state);
    }
}
