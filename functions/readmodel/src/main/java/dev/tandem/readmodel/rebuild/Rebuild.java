package dev.tandem.readmodel.rebuild;

import dev.tandem.core.event.AggregateIds;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;
import dev.tandem.core.result.Violation;
import dev.tandem.readmodel.failure.DatabaseFailure;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Rebuilds a read model from the event table while commands keep coming, in parallel segments. It
 * remembers after each page how far it is: a call that was killed, or that came to the end of its
 * time, is gone on with by the next one.
 */
public final class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final AggregateIds aggregates;
    private final Map<String, RebuildTarget> targets;
    private final RebuildRuns runs;
    private final Runnable afterwards;

    /**
     * @param readModel names the read model
     * @param aggregates which there are
     * @param targets by mode: {@link RebuildRequest#IN_PLACE} and {@link RebuildRequest#BLUE_GREEN}
     * @param jdbc reaches the database of the read model, with {@link
     *     dev.tandem.readmodel.schema.Migration#TANDEM its tables}
     * @param transactions on that database
     * @param lease how long after its last sign of life another call takes a rebuild over
     * @param afterwards run once a rebuild is finished, such as a redrive of what is parked
     */
    public Rebuild(
            String readModel,
            AggregateIds aggregates,
            Map<String, RebuildTarget> targets,
            JdbcClient jdbc,
            TransactionOperations transactions,
            Duration lease,
            Runnable afterwards) {
        this.aggregates = aggregates;
        this.targets = Map.copyOf(targets);
        this.runs = new RebuildRuns(jdbc, transactions, readModel, lease);
        this.afterwards = afterwards;
    }

    /**
     * Rebuilds, or goes on with it.
     *
     * @return how far it is; {@code Invalid} if the read model can't be rebuilt in that mode;
     *     {@code Unavailable} if another call works on it, or if the database or the event table is
     *     out of reach: the same call goes on later
     */
    public QueryResult<RebuildReport> rebuild(RebuildRequest request) {
        RebuildTarget target = targets.get(request.mode());
        if (target == null) {
            return new QueryResult.Failed<>(otherModes(request));
        }
        String owner = UUID.randomUUID().toString();
        try {
            Optional<RebuildRun> run =
                    runs.take(
                            request.mode(),
                            request.wantedSegments(),
                            aggregates.estimatedEvents(),
                            owner);
            return run.isEmpty()
                    ? unavailable("another call is rebuilding it")
                    : new QueryResult.Found<>(work(target, request, run.get(), owner));
        } catch (RuntimeException e) {
            if (!DatabaseFailure.isUnavailability(e)) {
                throw e;
            }
            LOG.warn(
                    "The rebuild stopped and goes on when it is called again: {}",
                    DatabaseFailure.of(e).text());
            runs.release(owner);
            return unavailable("the read model or the event table is out of reach");
        }
    }

    private Problem otherModes(RebuildRequest request) {
        String message =
                "is %s: this read model can be rebuilt %s only"
                        .formatted(request.mode(), String.join(" or ", targets.keySet()));
        return new Problem.Invalid("mode " + message, List.of(new Violation("mode", message)));
    }

    private RebuildReport work(
            RebuildTarget target, RebuildRequest request, RebuildRun run, String owner) {
        if (run.isNew()) {
            target.prepare();
        }
        RebuildProgress progress = new RebuildProgress(run.estimatedEvents(), runs.positions());
        try (RebuildProgress.Ticker _ = progress.tick()) {
            RebuildDeadline deadline = new RebuildDeadline(request.longest());
            RebuildPages pages = new RebuildPages(target, runs);
            boolean all =
                    new RebuildSegments(aggregates, pages, runs, owner, deadline, progress)
                            .toTheEnd(run.segments());
            pages.retryFailures();
            boolean finished = all && finish(request, target);
            runs.release(owner);
            return progress.report(finished, runs.failures());
        }
    }

    private boolean finish(RebuildRequest request, RebuildTarget target) {
        int failed = runs.failures().size();
        if (failed > 0 && request.mode().equals(RebuildRequest.BLUE_GREEN)) {
            LOG.error("{} aggregates can't be rebuilt: the live tables stay as they are", failed);
            return false;
        }
        target.finish();
        runs.finish();
        afterwards.run();
        return true;
    }

    private static <V> QueryResult<V> unavailable(String why) {
        return new QueryResult.Failed<>(
                new Problem.Unavailable(why + "; call again to go on", RETRY_AFTER));
    }
}
