package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tandem.readmodel.audit.AuditReport;
import dev.tandem.readmodel.audit.AuditRequest;
import dev.tandem.readmodel.audit.Finding;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An audit of rows whose key is a uuid meets ids that are none. */
class UuidKeyAuditTest {

    private static final String GOOD = "abcdef12-0000-4000-8000-000000000000";

    private final BothSides sides = new BothSides();
    private final Memos memos = new Memos(sides);

    @BeforeEach
    void makeTheKeyAUuid() {
        sides.jdbc().execute("ALTER TABLE memo ALTER COLUMN memo_id TYPE uuid USING memo_id::uuid");
        memos.write(GOOD, "tea");
        memos.model().updater().catchUp(GOOD);
    }

    @AfterEach
    void close() {
        sides.close();
    }

    @Test
    void one_of_which_there_is_nothing_is_not_found() {
        assertThat(memos.audited(memos.model(), AuditRequest.one("abc")).status()).isEqualTo(404);
        assertThat(memos.audited(memos.model(), AuditRequest.one(GOOD)).status()).isEqualTo(200);
    }

    @Test
    void one_with_events_is_behind_and_no_other_is_found() {
        memos.write("abc", "milk");

        AuditReport report = memos.audit(memos.model(), AuditRequest.all().allowingNoLag());

        assertThat(report.examined()).isEqualTo(2);
        assertThat(report.findings())
                .extracting(Finding::aggregateId, Finding::kind)
                .containsExactly(tuple("abc", "behind"));
    }
}
