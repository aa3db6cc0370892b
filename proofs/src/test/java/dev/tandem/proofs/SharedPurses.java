package dev.tandem.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.AggregateIds.Segment;
import dev.tandem.core.event.Histories;
import dev.tandem.core.result.QueryResult;
import dev.tandem.proofs.Purses.Added;
import dev.tandem.readmodel.audit.AuditNews;
import dev.tandem.readmodel.audit.AuditReport;
import dev.tandem.readmodel.audit.AuditRequest;
import dev.tandem.readmodel.audit.Finding;

import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;

/** Purses that calls audit together, each of which may be interrupted at each page. */
final class SharedPurses {

    static final int PURSES = 60;

    /** What an audit finds of those that were {@link #fill filled in}. */
    static final int WRONG = 2;

    /** Each has a page. */
    static final int SEGMENTS = 64;

    private static final Duration LEASE = Duration.ofMinutes(1);

    private final BothSides sides;
    private final Purses purses;
    private final Collection<AuditNews> news = new ConcurrentLinkedQueue<>();
    private final Collection<String> asked = new ConcurrentLinkedQueue<>();
    private volatile boolean isKilledAtTheEnd;

    SharedPurses(BothSides sides) {
        this.sides = sides;
        this.purses = new Purses(sides);
    }

    /** Of which one has a row that is wrong, and one a row and no events. */
    void fill() {
        for (int i = 0; i < PURSES; i++) {
            purses.put("p" + i, "EUR", "4.50");
        }
        sides.jdbc().update("UPDATE purse SET balances = '{\"EUR\": 1}' WHERE purse_id = 'p7'");
        sides.jdbc().update("INSERT INTO purse VALUES ('ghost', '{}', 7)");
    }

    static void assertThatAllIsTold(QueryResult<AuditReport> answer) {
        AuditReport report = BothSides.view(answer);
        assertThat(report.next()).isNull();
        assertThat(report.examined()).as("by all calls").isEqualTo(PURSES + 1);
        assertThat(report.wrong()).isEqualTo(WRONG);
        assertThat(report.findings())
                .extracting(Finding::aggregateId)
                .containsExactly("ghost", "p7");
    }

    static void await(CountDownLatch others) {
        try {
            assertThat(others.await(60, TimeUnit.SECONDS)).as("the other call").isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    List<AuditNews> news() {
        return List.copyOf(news);
    }

    /** The call that comes to the end of an audit next can't tell that. */
    void killNextAtTheEnd() {
        isKilledAtTheEnd = true;
    }

    private void tell(AuditNews told) {
        if (told.isFinished() && isKilledAtTheEnd) {
            isKilledAtTheEnd = false;
            throw new IllegalStateException("killed");
        }
        news.add(told);
    }

    /** Of whom it was asked whether they have events, or which. */
    List<String> asked() {
        return List.copyOf(asked);
    }

    void forgetAsked() {
        asked.clear();
    }

    QueryResult<AuditReport> audit(AuditRequest request, Runnable atEachPage) {
        return audit(request, InstantSource.system(), atEachPage);
    }

    QueryResult<AuditReport> audit(AuditRequest request, InstantSource clock, Runnable atEachPage) {
        return audit(
                request,
                clock,
                LEASE,
                all ->
                        interrupted(
                                all,
                                sharedBy -> {
                                    atEachPage.run();
                                    return sharedBy;
                                }));
    }

    /** Where a page has several aggregates, it is two pages. */
    QueryResult<AuditReport> auditByHalfPages(AuditRequest request, InstantSource clock) {
        return audit(request, clock, LEASE, SharedPurses::halves);
    }

    /**
     * While another process is at a part, which it leaves once it was seen.
     *
     * @param most the most processes that were seen
     */
    QueryResult<AuditReport> auditBesideAnother(AuditRequest request, AtomicInteger most) {
        return audit(
                request,
                InstantSource.system(),
                Duration.ofSeconds(3),
                all -> interrupted(all, sharedBy -> atPageBesideAnother(sharedBy, most)));
    }

    private int atPageBesideAnother(int sharedBy, AtomicInteger most) {
        if (most.getAndAccumulate(sharedBy, Math::max) == 0) {
            claimByAnother();
        }
        if (sharedBy > 1) {
            leaveByAnother();
        }
        return most.get() > 1 ? sharedBy : 0;
    }

    private void claimByAnother() {
        sides.jdbc()
                .update(
                        "INSERT INTO shared_work_call SELECT work, 'other/1', now() + interval '1"
                                + " hour' FROM shared_work WHERE work LIKE 'audit%'");
        sides.jdbc()
                .update(
                        "UPDATE shared_work_part SET claimed_by = 'other/1' WHERE part = 63 AND"
                                + " claimed_by IS NULL");
    }

    private void leaveByAnother() {
        sides.jdbc().update("DELETE FROM shared_work_call WHERE call = 'other/1'");
    }

    private QueryResult<AuditReport> audit(
            AuditRequest request,
            InstantSource clock,
            Duration lease,
            UnaryOperator<Histories<Added>> pages) {
        return purses.auditor(pages, asked::add, clock)
                .remembering(purses.runs(this::tell))
                .sharing(
                        new TransactionTemplate(
                                sides.bean(
                                        new ParameterizedTypeReference<
                                                PlatformTransactionManager>() {})),
                        lease)
                .audit(request);
    }

    /** A page of nothing, and the same once more, where the operator makes 0 of the processes. */
    private static Histories<Added> interrupted(
            Histories<Added> histories, IntUnaryOperator atPage) {
        return new Histories<>() {
            @Override
            public Page<Added> page(Segment segment, @Nullable String after, int sharedBy) {
                return atPage.applyAsInt(sharedBy) == 0
                        ? new Page<>(List.of(), 0, "again")
                        : page(segment, after);
            }

            @Override
            public Page<Added> page(Segment segment, @Nullable String after) {
                return histories.page(segment, "again".equals(after) ? null : after);
            }

            @Override
            public long estimatedEvents() {
                return histories.estimatedEvents();
            }
        };
    }

    private static Histories<Added> halves(Histories<Added> histories) {
        return new Histories<>() {
            @Override
            public Page<Added> page(Segment segment, @Nullable String after) {
                Page<Added> whole = histories.page(segment, "half".equals(after) ? null : after);
                int half = whole.histories().size() / 2;
                if (half == 0) {
                    return whole;
                }
                return after == null
                        ? new Page<>(whole.histories().subList(0, half), half, "half")
                        : new Page<>(
                                whole.histories().subList(half, whole.histories().size()),
                                whole.events() - half,
                                whole.next());
            }

            @Override
            public long estimatedEvents() {
                return histories.estimatedEvents();
            }
        };
    }
}
