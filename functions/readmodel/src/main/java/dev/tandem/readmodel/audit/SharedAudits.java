package dev.tandem.readmodel.audit;

import dev.tandem.core.command.Pauses;
import dev.tandem.core.event.Histories;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;
import dev.tandem.readmodel.audit.SharedAuditTable.Known;
import dev.tandem.readmodel.internal.CallDeadline;
import dev.tandem.readmodel.internal.SharedWork;

import org.springframework.transaction.support.TransactionOperations;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * Audits of all aggregates that several calls make together, by the name that they give.
 *
 * @param runs tells of each call, and when the last audit came to its end
 */
record SharedAudits(AuditRuns runs, SharedAuditTable table, TransactionOperations transactions) {

    /**
     * So many that several calls have a few each, and the last one to end is not long behind the
     * others.
     */
    static final int PARTS = 64;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    static SharedAudits of(AuditRuns runs, TransactionOperations transactions, Duration lease) {
        return new SharedAudits(
                runs,
                new SharedAuditTable(runs.jdbc(), runs.readModel(), runs.type(), lease),
                transactions);
    }

    /**
     * Shares the audit of that name, or begins it; one that is finished is told.
     *
     * @param single looks at one by itself, as a request says
     */
    <S, E, R> QueryResult<AuditReport> audit(
            AuditRequest request,
            Function<AuditRequest, SingleAudit<S, E, R>> single,
            InstantSource clock) {
        try {
            CallDeadline deadline = new CallDeadline(clock, request.longest());
            Histories<E> histories = single.apply(request).audited().histories();
            String call = SharedWork.newCall();
            return taken(request, call, EventsWalk.estimated(histories))
                    .map(known -> work(known, call, single, deadline))
                    .orElseGet(() ->
                            new QueryResult.Failed<>(
                                    new Problem.Unavailable(
                                            "calls of another name go on with an audit",
                                            RETRY_AFTER)));
        } catch (RuntimeException e) {
            runs.told().accept(AuditNews.FAILED);
            throw e;
        }
    }

    /** Empty while calls of another name are at work. */
    private Optional<Known> taken(AuditRequest request, String call, long estimatedEvents) {
        String name = request.shared().orElseThrow();
        return Objects.requireNonNull(
                transactions.<Optional<Known>>execute(_ -> {
                    table.lock();
                    Optional<Known> known = table.known();
                    if (known.filter(one -> !one.isOf(name)).filter(Known::isAtWork).isPresent()) {
                        return Optional.empty();
                    }
                    if (known.filter(one -> one.isOf(name)).isEmpty()) {
                        table.begin(name, request, estimatedEvents, table.work(call, call));
                    }
                    Known taken = table.known().orElseThrow();
                    table.work(call, taken.owner()).beat();
                    return Optional.of(taken);
                }));
    }

    private <S, E, R> QueryResult<AuditReport> work(
            Known known,
            String call,
            Function<AuditRequest, SingleAudit<S, E, R>> single,
            CallDeadline deadline) {
        SharedWork work = table.work(call, known.owner());
        try {
            return new QueryResult.Found<>(
                    new SharedAuditCall<>(
                                    work,
                                    new PageAudit<>(single.apply(known.request())),
                                    known.estimatedEvents(),
                                    deadline,
                                    transactions,
                                    Pauses.sleeping())
                            .run(runs::finished));
        } finally {
            leave(work);
        }
    }

    /** Whoever comes next need not wait; if it can't be said, the lease ends by itself. */
    private static void leave(SharedWork work) {
        try {
            work.leave();
        } catch (RuntimeException e) {
            AuditRuns.LOG.debug("The lease of an audit could not be ended", e);
        }
    }
}
