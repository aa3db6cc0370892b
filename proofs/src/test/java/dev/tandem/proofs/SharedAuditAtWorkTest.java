package dev.tandem.proofs;

import static dev.tandem.proofs.SharedPurses.PURSES;
import static dev.tandem.proofs.SharedPurses.WRONG;
import static dev.tandem.proofs.SharedPurses.assertThatAllIsTold;
import static dev.tandem.proofs.SharedPurses.await;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;
import dev.tandem.readmodel.audit.AuditNews;
import dev.tandem.readmodel.audit.AuditReport;
import dev.tandem.readmodel.audit.AuditRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Calls of one name share an audit, whatever becomes of one of them. */
@Tag("thorough")
class SharedAuditAtWorkTest {

    /** The segments that a call is at. */
    private static final int AT_A_TIME = 4;

    private final BothSides sides = new BothSides();
    private final SharedPurses purses = new SharedPurses(sides);

    @BeforeEach
    void fill() {
        purses.fill();
    }

    @AfterEach
    void close() {
        sides.close();
    }

    @Test
    void what_a_call_that_died_has_left_is_gone_on_with_where_it_was() {
        AtomicInteger pages = new AtomicInteger();
        assertThatThrownBy(() ->
                        call(() -> {
                            if (pages.incrementAndGet() == 20) {
                                throw new IllegalStateException("killed");
                            }
                        }))
                .hasMessageContaining("killed");
        AtomicInteger more = new AtomicInteger();

        assertThatAllIsTold(call(more::incrementAndGet));

        assertThat(more.get()).as("the others").isLessThan(SharedPurses.SEGMENTS);
        assertThat(purses.news()).extracting(AuditNews::isFailed).containsExactly(true, false);
    }

    @Test
    void a_call_that_is_late_counts_nothing_twice() {
        AtomicInteger pages = new AtomicInteger();
        CountDownLatch otherIsDone = new CountDownLatch(1);
        AtomicReference<QueryResult<AuditReport>> other = new AtomicReference<>();

        QueryResult<AuditReport> late =
                call(() -> {
                    int page = pages.incrementAndGet();
                    if (page < AT_A_TIME) {
                        await(otherIsDone);
                    } else if (page == AT_A_TIME) {
                        // as for a call that is frozen: no sign of life, until it wakes
                        sides.jdbc()
                                .update(
                                        "UPDATE shared_work_call SET lease_until = now() - interval"
                                                + " '1 hour'");
                        other.set(call(() -> {}));
                        // which the late one finds in all pages that it has
                        sides.jdbc().update("UPDATE purse SET balances = '{\"EUR\": 1}'");
                        otherIsDone.countDown();
                    }
                });

        assertThatAllIsTold(other.get());
        assertThatAllIsTold(late);
        assertThat(purses.news()).hasSize(1);
    }

    @Test
    void a_call_that_comes_to_the_end_of_its_time_says_where_it_is_and_the_next_goes_on() {
        AuditReport first = BothSides.view(purses.audit(shared("a"), hasty(), () -> {}));

        assertThat(first.next()).isEqualTo("events");
        assertThat(first.progress().estimatedEvents()).isEqualTo(PURSES);
        assertThat(first.examined())
                .as("of a page of each segment that it was at")
                .isEqualTo(first.progress().events())
                .isLessThan(PURSES);
        assertThatAllIsTold(call(() -> {}));
    }

    @Test
    void within_a_segment_the_next_call_goes_on_behind_the_page_that_was_noted() {
        AuditReport report;
        int calls = 0;
        do {
            report = BothSides.view(purses.auditByHalfPages(shared("a"), hasty()));
        } while ("events".equals(report.next()) && ++calls < SharedPurses.SEGMENTS);

        assertThat(report.next()).as("all events were passed").isEqualTo("states");
        assertThat(report.examined()).isEqualTo(PURSES);
        assertThatAllIsTold(call(() -> {}));
    }

    @Test
    void one_that_comes_after_the_end_is_told_of_it_and_begins_no_other() {
        AtomicInteger pages = new AtomicInteger();
        call(pages::incrementAndGet);

        assertThatAllIsTold(call(pages::incrementAndGet));

        assertThat(pages.get()).as("once").isEqualTo(SharedPurses.SEGMENTS);
        assertThat(purses.news()).hasSize(1);
        sides.jdbc().update("DELETE FROM purse WHERE purse_id = 'ghost'");
        AuditReport ofAnother = BothSides.view(purses.audit(shared("b"), pages::incrementAndGet));
        assertThat(ofAnother.wrong()).isEqualTo(WRONG - 1);
        assertThat(pages.get()).isEqualTo(2 * SharedPurses.SEGMENTS);
    }

    @Test
    void calls_of_another_name_wait_while_one_is_at_work() {
        AtomicReference<QueryResult<AuditReport>> other = new AtomicReference<>();

        assertThatAllIsTold(
                call(() -> {
                    if (other.get() == null) {
                        other.set(purses.audit(shared("b"), () -> {}));
                    }
                }));

        assertThat(((QueryResult.Failed<?>) other.get()).problem())
                .isInstanceOf(Problem.Unavailable.class)
                .extracting(Problem::detail)
                .isEqualTo("calls of another name go on with an audit");
    }

    @Test
    void it_keeps_what_it_was_begun_with() {
        AuditRequest ofNearlyNone =
                new AuditRequest(null, 1_000_000, null, null, null, null).shared("a");

        AuditReport first = BothSides.view(purses.audit(ofNearlyNone, () -> {}));

        assertThat(first.examined()).isLessThan(PURSES / 10);
        assertThat(BothSides.view(call(() -> {})).examined()).isEqualTo(first.examined());
    }

    @Test
    void of_states_and_rows_that_were_met_no_call_asks_whether_they_have_events() {
        AtomicInteger pages = new AtomicInteger();
        assertThatThrownBy(() ->
                        call(() -> {
                            if (pages.incrementAndGet() == 40) {
                                throw new IllegalStateException("killed");
                            }
                        }))
                .hasMessageContaining("killed");
        purses.forgetAsked();

        assertThatAllIsTold(call(() -> {}));

        assertThat(purses.asked())
                .as("the ghost, the one that is wrong, and whom the dead call has not noted")
                .isNotEmpty()
                .hasSizeLessThan(PURSES / 4)
                .contains("ghost");
    }

    @Test
    void a_position_that_other_code_has_noted_begins_that_part_anew() {
        call(() -> {});
        sides.jdbc()
                .update("UPDATE shared_audit_part SET position = 'of tomorrow' WHERE part >= 0");
        sides.jdbc().update("UPDATE shared_work_part SET finished = false WHERE part >= 0");

        AuditReport report = BothSides.view(call(() -> {}));

        assertThat(report.next()).isNull();
        assertThat(report.examined()).isEqualTo(PURSES + 1);
        assertThat(report.wrong()).isEqualTo(WRONG);
    }

    @Test
    void processes_that_share_it_share_the_read_units_too() {
        AtomicInteger most = new AtomicInteger();

        assertThatAllIsTold(
                purses.auditBesideAnother(
                        new AuditRequest(null, null, null, null, null, 60).shared("a"), most));

        assertThat(most.get()).as("processes").isEqualTo(2);
    }

    @Test
    void a_name_is_of_all_aggregates_from_the_beginning() {
        assertRefused(() -> new AuditRequest("p1", null, null, null, null, null).shared("a"));
        assertRefused(() -> new AuditRequest(null, null, null, null, "rows", null).shared("a"));
        assertRefused(() -> AuditRequest.scheduled().shared("a"));
        assertThatThrownBy(() -> shared(""))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("name");
    }

    @Test
    void the_carts_audit_is_shared() {
        AuditReport report = sides.audit(shared("a"));

        assertThat(report.next()).isNull();
        assertThat(report.examined()).as("no cart is there").isZero();
    }

    private static void assertRefused(Runnable request) {
        assertThatThrownBy(request::run)
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("must be without aggregateId, after and run");
    }

    /** For a call whose time is over after the first pages. */
    private static InstantSource hasty() {
        AtomicLong hours = new AtomicLong();
        return () ->
                Instant.parse("2026-11-26T03:00:00Z").plusSeconds(3600 * hours.getAndIncrement());
    }

    private QueryResult<AuditReport> call(Runnable atEachPage) {
        return purses.audit(shared("a"), atEachPage);
    }

    private static AuditRequest shared(String name) {
        return AuditRequest.all().shared(name);
    }
}
