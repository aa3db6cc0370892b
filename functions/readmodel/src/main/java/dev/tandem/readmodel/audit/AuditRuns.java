package dev.tandem.readmodel.audit;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;
import dev.tandem.core.store.AggregateType;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Audits of all aggregates that outlast a call: how far one is stands beside the read model, so
 * that the next call goes on with it, and nobody has to look at what a call answered.
 *
 * @param jdbc reaches the database of the read model
 * @param readModel names the read model
 * @param type the kind of aggregate
 * @param told is told of each call
 */
public record AuditRuns(
        JdbcClient jdbc, String readModel, AggregateType type, Consumer<? super AuditNews> told) {

    static final Logger LOG = LoggerFactory.getLogger(Auditor.class);

    /** After how long it is noted how far it is; shorter than a lease. */
    private static final int PART_SECONDS = 30;

    private static final Duration RETRY_AFTER = Duration.ofMinutes(5);

    /**
     * Goes on with an audit, or begins one.
     *
     * @param parts audits a part
     */
    QueryResult<AuditReport> audit(
            AuditRequest request,
            Function<AuditRequest, QueryResult<AuditReport>> parts,
            InstantSource clock) {
        AuditRunTable table =
                new AuditRunTable(jdbc, readModel, type, UUID.randomUUID().toString());
        Instant end = clock.instant().plus(request.longest());
        try {
            table.note();
            if (request.isToBegin()) {
                table.begin(request);
            }
            return table.take()
                    .map(run -> goOn(run, table, next -> part(next, parts, clock, end)))
                    .orElseGet(() -> nothingToDo(table));
        } catch (RuntimeException e) {
            told.accept(AuditNews.FAILED);
            throw e;
        }
    }

    /** What came of a part, and whether there is time for another. */
    private record Part(QueryResult<AuditReport> answer, boolean isLast) {}

    private static Part part(
            AuditRun run,
            Function<AuditRequest, QueryResult<AuditReport>> parts,
            InstantSource clock,
            Instant end) {
        long left = Duration.between(clock.instant(), end).toSeconds();
        var answer = parts.apply(run.next(Math.clamp(left, 1, PART_SECONDS)));
        return new Part(answer, !clock.instant().isBefore(end));
    }

    private QueryResult<AuditReport> goOn(
            AuditRun taken, AuditRunTable table, Function<AuditRun, Part> parts) {
        AuditRun run = taken;
        while (true) {
            Part part = parts.apply(run);
            if (isOfPosition(part.answer(), run)) {
                run = run.anew();
            } else if (part.answer() instanceof QueryResult.Found<AuditReport>(var found)) {
                found.findings().forEach(AuditRuns::log);
                run = run.after(found);
                boolean isOurs = table.reached(run);
                if (run.isAtItsEnd() || part.isLast() || !isOurs) {
                    return reached(run, isOurs, table);
                }
            } else {
                return failed(part.answer(), table);
            }
        }
    }

    /** What was noted by other code may be nowhere to this one. */
    private static boolean isOfPosition(QueryResult<AuditReport> answer, AuditRun run) {
        return run.position() != null
                && answer instanceof QueryResult.Failed<AuditReport>(Problem.Invalid _);
    }

    private QueryResult<AuditReport> reached(AuditRun run, boolean isOurs, AuditRunTable table) {
        table.release();
        tell(table, isOurs && run.isAtItsEnd(), run.soFar().wrong());
        return new QueryResult.Found<>(run.soFar());
    }

    /** The lease ends by itself where that can't be noted. */
    private QueryResult<AuditReport> failed(QueryResult<AuditReport> answer, AuditRunTable table) {
        told.accept(AuditNews.FAILED);
        try {
            table.release();
        } catch (RuntimeException e) {
            LOG.debug("The lease of an audit that failed could not be ended", e);
        }
        return answer;
    }

    private QueryResult<AuditReport> nothingToDo(AuditRunTable table) {
        tell(table, false, 0);
        return table.isUnderWay()
                ? new QueryResult.Failed<>(
                        new Problem.Unavailable("another call goes on with the audit", RETRY_AFTER))
                : new QueryResult.Found<>(AuditReport.NOTHING);
    }

    /** An audit that others have remembered came to its end. */
    void finished(long wrong) {
        AuditRunTable table = new AuditRunTable(jdbc, readModel, type, "");
        table.note();
        table.finished();
        tell(table, true, wrong);
    }

    private void tell(AuditRunTable table, boolean isFinished, long wrong) {
        told.accept(new AuditNews(false, isFinished, wrong, Optional.of(table.age())));
    }

    static void log(Finding finding) {
        LOG.warn(
                "The audit finds {} of {}: {}. docs/how-to/audit.md says what to do",
                finding.kind(),
                finding.aggregateId(),
                finding.detail());
    }
}
