package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.AggregateIds.Segment;
import dev.tandem.core.event.Histories;
import dev.tandem.core.event.Histories.History;
import dev.tandem.proofs.Purses.Added;
import dev.tandem.proofs.Purses.Purse;
import dev.tandem.proofs.Purses.PurseRow;
import dev.tandem.readmodel.audit.AuditReport;
import dev.tandem.readmodel.audit.AuditRequest;
import dev.tandem.readmodel.audit.Auditor;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A call notes part by part how far it is, and does not forget what the parts before have met. */
class AuditPartsTest {

    private static final int PURSES = 24;

    private final BothSides sides = new BothSides();
    private final Purses purses = new Purses(sides);
    private final AtomicLong seconds = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();

    /** Each look at it is five seconds later: a part has time for a few pages, a call for many. */
    private final InstantSource clock =
            () -> Instant.parse("2026-11-26T03:00:00Z").plusSeconds(5 * seconds.getAndIncrement());

    @BeforeEach
    void fill() {
        for (int i = 0; i < PURSES; i++) {
            purses.put("p" + i, "EUR", "4.50");
        }
    }

    @AfterEach
    void close() {
        sides.close();
    }

    @Test
    void states_and_rows_that_a_part_has_met_are_not_asked_about_by_the_next() {
        AuditReport report = audit();

        assertThat(report.next()).isNull();
        assertThat(report.examined()).isEqualTo(PURSES);
        assertThat(report.wrong()).isZero();
        assertThat(asked.get()).as("whether a state or a row has events").isZero();
    }

    @Test
    void what_has_no_events_is_found_once_however_many_parts_there_are() {
        sides.jdbc().update("INSERT INTO purse VALUES ('ghost', '{}', 7)");

        AuditReport report = audit();

        assertThat(report.examined()).isEqualTo(PURSES + 1);
        assertThat(report.wrong()).isEqualTo(1);
        assertThat(asked.get()).as("the one row").isPositive().isLessThan(PURSES);
    }

    @Test
    void a_call_that_ends_among_the_events_says_how_far_it_is() {
        // in one part, which is the first page of each segment
        AuditReport report =
                BothSides.view(auditor().audit(new AuditRequest(null, null, null, null, null, 1)));

        assertThat(report.next()).startsWith("events ");
        assertThat(report.progress().events()).isEqualTo(4);
        assertThat(report.progress().estimatedEvents()).isEqualTo(PURSES);
        assertThat(audit().progress()).as("of one that is through").isNull();
    }

    private AuditReport audit() {
        return BothSides.view(
                auditor()
                        .remembering(purses.runs(_ -> {}))
                        .audit(new AuditRequest(null, null, null, null, null, null, "begin")));
    }

    private Auditor<Purse, Added, PurseRow> auditor() {
        return purses.auditor(AuditPartsTest::onePurseAPage, _ -> asked.incrementAndGet(), clock);
    }

    private static Histories<Added> onePurseAPage(Histories<Added> histories) {
        return new Histories<>() {
            @Override
            public Page<Added> page(Segment segment, @Nullable String after) {
                List<History<Added>> all = histories.page(segment, null).histories();
                int from = after == null ? 0 : Integer.parseInt(after);
                return new Page<>(
                        all.subList(from, Math.min(from + 1, all.size())),
                        1,
                        from + 1 < all.size() ? Integer.toString(from + 1) : null);
            }

            @Override
            public long estimatedEvents() {
                return histories.estimatedEvents();
            }
        };
    }
}
