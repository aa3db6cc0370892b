package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;
import dev.tandem.readmodel.audit.AuditNews;
import dev.tandem.readmodel.audit.AuditReport;
import dev.tandem.readmodel.audit.AuditRequest;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** An audit of all that no call has the time for: calls by schedule take it on, and tell of it. */
class AuditRunTest {

    /** More than a page of rows has. */
    private static final int GHOSTS = 250;

    private final BothSides sides = new BothSides();
    private final Purses purses = new Purses(sides);
    private final List<AuditNews> news = new ArrayList<>();
    private final AtomicLong hours = new AtomicLong();

    /** Each look at it is an hour later, so that a call has time for one page. */
    private final InstantSource clock =
            () -> Instant.parse("2026-11-26T03:00:00Z").plusSeconds(3600 * hours.getAndIncrement());

    @BeforeEach
    void fill() {
        purses.put("p1", "EUR", "4.50");
        purses.put("p2", "JPY", "300");
        sides.jdbc()
                .update(
                        "INSERT INTO purse SELECT 'ghost' || i, '{}', 1 FROM generate_series(1, ?)"
                                + " i",
                        GHOSTS);
    }

    @AfterEach
    void close() {
        sides.close();
    }

    @Test
    void calls_that_run_out_of_time_take_it_on_until_it_is_through() {
        AuditReport last = view(audit(run("begin")));
        int calls = 1;
        while (last.next() != null && calls++ < 10) {
            assertThat(news.getLast().isFinished()).isFalse();
            last = view(audit(run("go-on")));
        }

        assertThat(calls).as("events, states, two pages of rows").isEqualTo(4);
        assertThat(last.examined()).as("by all calls").isEqualTo(GHOSTS + 2);
        assertThat(last.wrong()).isEqualTo(GHOSTS);
        assertThat(news).extracting(AuditNews::wrong).containsExactly(0L, 0L, 200L, 250L);
        assertThat(news.getLast().isFinished()).isTrue();
    }

    @Test
    void what_is_through_is_not_begun_anew_by_a_call_that_goes_on() {
        through();
        news.clear();

        AuditReport report = view(audit(run("go-on")));

        assertThat(report.examined()).isZero();
        assertThat(news.getLast().isFinished()).isFalse();
        assertThat(view(audit(run("begin"))).next()).as("anew").isEqualTo("states");
    }

    @Test
    void a_call_that_would_begin_goes_on_with_what_is_under_way() {
        view(audit(run("begin")));

        assertThat(view(audit(run("begin"))).next()).isEqualTo("rows");
    }

    @Test
    void one_under_way_keeps_what_it_was_begun_with() {
        audit(new AuditRequest(null, 1_000_000, 0, true, null, null, "begin"));
        through();

        assertThat(news.getLast().wrong()).as("a sample of nearly none").isLessThan(GHOSTS / 10);
    }

    @Test
    void while_another_call_works_on_it_there_is_nothing_to_do_and_nothing_failed() {
        view(audit(run("begin")));
        lease("now() + interval '5 minutes'");

        QueryResult<AuditReport> answer = audit(run("go-on"));

        assertThat(answer).isInstanceOf(QueryResult.Failed.class);
        assertThat(((QueryResult.Failed<?>) answer).problem())
                .isInstanceOf(Problem.Unavailable.class)
                .extracting(Problem::detail)
                .isEqualTo("another call goes on with the audit");
        assertThat(news).extracting(AuditNews::isFailed).containsOnly(false);
    }

    @Test
    void what_a_call_has_left_that_was_killed_is_taken_over_where_it_was() {
        view(audit(run("begin")));
        lease("now() - interval '1 second'");

        assertThat(view(audit(run("go-on"))).next()).isEqualTo("rows");
    }

    @Test
    void a_position_that_other_code_has_noted_begins_it_anew() {
        view(audit(run("begin")));
        sides.jdbc().update("UPDATE audit_run SET position = 'of tomorrow'");

        assertThat(view(audit(run("go-on"))).next()).isEqualTo("states");
    }

    @Test
    void one_that_can_t_audit_is_told_as_failed_and_the_next_goes_on() {
        sides.jdbc().execute("ALTER TABLE audit_run RENAME TO gone");
        assertThat(audit(run("begin"))).isInstanceOf(QueryResult.Failed.class);
        assertThat(news).containsExactly(failed());
        sides.jdbc().execute("ALTER TABLE gone RENAME TO audit_run");

        through();

        assertThat(news.getLast().isFinished()).isTrue();
    }

    @Test
    void how_old_the_last_one_is_counts_from_when_somebody_began_to_look() {
        audit(run("go-on"));
        assertThat(age()).as("of a new deployment").isLessThan(Duration.ofHours(1));
        sides.jdbc().update("UPDATE audit_run SET noted_at = now() - interval '27 hours'");
        audit(run("go-on"));
        assertThat(age()).isGreaterThan(Duration.ofHours(26));

        through();

        assertThat(age()).isLessThan(Duration.ofHours(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "again", "BEGIN"})
    void there_are_two_ways_to_run(String run) {
        assertThatThrownBy(() -> run(run))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("must be begin or go-on");
    }

    @Test
    void it_is_of_all_aggregates_from_the_beginning() {
        assertThatThrownBy(() -> new AuditRequest("p1", null, null, null, null, null, "begin"))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new AuditRequest(null, null, null, null, "rows", null, "go-on"))
                .isInstanceOf(InvalidValueException.class);
    }

    private void through() {
        @Nullable String next;
        int calls = 0;
        do {
            next = view(audit(run("begin"))).next();
        } while (next != null && calls++ < 10);
    }

    private Duration age() {
        return news.getLast().age().orElseThrow();
    }

    private static AuditNews failed() {
        return new AuditNews(true, false, 0, Optional.empty());
    }

    private void lease(String until) {
        sides.jdbc().update("UPDATE audit_run SET owner = 'another', lease_until = " + until);
    }

    private QueryResult<AuditReport> audit(AuditRequest request) {
        return purses.auditor(clock).remembering(purses.runs(news::add)).audit(request);
    }

    private static AuditRequest run(String run) {
        return new AuditRequest(null, null, null, null, null, null, run);
    }

    private static AuditReport view(QueryResult<AuditReport> result) {
        return BothSides.view(result);
    }
}
