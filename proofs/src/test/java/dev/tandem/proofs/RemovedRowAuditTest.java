package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tandem.proofs.Memos.MemoRow;
import dev.tandem.proofs.Memos.Written;
import dev.tandem.readmodel.audit.AuditReport;
import dev.tandem.readmodel.audit.AuditRequest;
import dev.tandem.readmodel.audit.Finding;
import dev.tandem.readmodel.audit.Finding.Kind;
import dev.tandem.readmodel.definition.ReadModel;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an audit finds of rows that events take away. */
class RemovedRowAuditTest {

    private final BothSides sides = new BothSides();
    private final Memos memos = new Memos(sides);
    private final ReadModel<MemoRow, Written> model = memos.model();

    @BeforeEach
    void showOneAndTakeTheOtherAway() {
        memos.write("there", "tea", "milk");
        memos.write("taken", "tea", "gone");
        model.updater().catchUp("there");
        model.updater().catchUp("taken");
        assertThat(memos.shown()).containsExactly("there 2 tea milk");
    }

    @AfterEach
    void close() {
        sides.close();
    }

    @Test
    void a_row_that_was_taken_away_is_as_it_should_be() {
        AuditReport report = memos.audit(model, AuditRequest.all().allowingNoLag());

        assertThat(report.examined()).isEqualTo(2);
        assertThat(report.wrong()).as("%s", report).isZero();
        assertThat(report.lagEvents()).isZero();
    }

    @Test
    void a_row_that_came_back_is_found_and_taken_away_on_demand() {
        sides.jdbc().update("DELETE FROM removed_row");
        sides.jdbc().update("INSERT INTO memo VALUES ('taken', 'tea', 1, 2)");

        assertFound("taken", "rows are there that event 2 takes away");

        assertRepaired();
        assertThat(memos.shown()).containsExactly("there 2 tea milk");
        model.updater().catchUp("taken");
        assertThat(memos.shown()).containsExactly("there 2 tea milk");
    }

    @Test
    void a_row_that_was_taken_away_without_an_event_is_found_and_brought_back_on_demand() {
        sides.jdbc().update("DELETE FROM memo");
        sides.jdbc().update("INSERT INTO removed_row VALUES ('memo', 'there', 2)");

        assertFound("there", "there are no rows at event 2");

        assertRepaired();
        assertThat(memos.shown()).containsExactly("there 2 tea milk");
    }

    @Test
    void one_whose_number_is_forgotten_too_lacks_its_events_and_is_caught_up_with() {
        sides.jdbc().update("DELETE FROM removed_row");

        AuditReport report = memos.audit(model, AuditRequest.all().allowingNoLag());

        assertThat(report.wrong()).as("%s", report).isZero();
        assertThat(report.caughtUp()).isEqualTo(1);
        assertThat(memos.shown()).containsExactly("there 2 tea milk");
    }

    @Test
    void an_event_after_it_that_was_lost_brings_it_back() {
        memos.write("taken", "honey");

        assertThat(memos.audit(model, AuditRequest.all()).caughtUp()).isEqualTo(1);

        assertThat(memos.shown()).containsExactly("taken 3 honey", "there 2 tea milk");
    }

    @Test
    void one_whose_row_was_taken_away_is_known_though_its_events_are_lost() {
        sides.jdbc().update("INSERT INTO removed_row VALUES ('memo', 'lost', 2)");

        assertThat(memos.audit(model, AuditRequest.one("lost")).examined()).isEqualTo(1);
    }

    private void assertFound(String memo, String detail) {
        assertThat(memos.audit(model, AuditRequest.all()).findings())
                .extracting(Finding::aggregateId, Finding::kind, Finding::detail)
                .containsExactly(tuple(memo, Kind.ROW_DRIFT.code(), detail));
    }

    private void assertRepaired() {
        AuditReport report = memos.audit(model, AuditRequest.all().repairing());
        assertThat(report.repaired()).isEqualTo(1);
        assertThat(report.wrong()).isZero();
    }
}
