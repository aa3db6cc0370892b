package dev.tandem.readmodel.rebuild;

import dev.tandem.core.event.AggregateIds;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;
import dev.tandem.core.result.Violation;
import dev.tandem.core.result.WriteOutcome;
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
import java.util.function.Consumer;
import java.util.function.Supplier;

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
    private final String readModel;
    private final Supplier<String> fingerprint;
    private final Consumer<Duration> afterwards;

    /**
     * @param readModel names the read model
     * @param aggregates which there are
     * @param targets by mode: {@link RebuildRequest#IN_PLACE} and {@link RebuildRequest#BLUE_GREEN}
     * @param jdbc reaches the database of the read model, with {@link
     *     dev.tandem.readmodel.schema.Migration#TANDEM its tables}
     * @param transactions on that database
     * @param lease how long after its last sign of life another call takes a rebuild over
     * @param fingerprint of the code that folds: other code does not go on with a rebuild
     * @param afterwards run once a rebuild is finished, such as a redrive of what is parked, with
     *     the time that is left of the call
     */
    public Rebuild(
            String readModel,
            AggregateIds aggregates,
            Map<String, RebuildTarget> targets,
            JdbcClient jdbc,
            TransactionOperations transactions,
            Duration lease,
            Supplier<String> fingerprint,
            Consumer<Duration> afterwards) {
        this.aggregates = aggregates;
        this.targets = Map.copyOf(targets);
        this.runs = new RebuildRuns(jdbc, transactions, readModel, lease);
        this.readModel = readModel;
        this.fingerprint = fingerprint;
        this.afterwards = afterwards;
    }

    /**
     * Rebuilds, or goes on with it.
     *
     * @return how far it is; {@code Invalid} if the read model can't be rebuilt in that mode;
     *     {@code Unavailable} if another call works on it, or if the database or the event table is
     *     out of reach or refuses something: the same call goes on later; {@code Rejected} if newer
     *     code has begun it
     */
    public QueryResult<RebuildReport> rebuild(RebuildRequest request) {
        RebuildTarget target = targets.get(request.mode());
        if (target == null) {
            return new QueryResult.Failed<>(otherModes(request));
        }
        String owner = UUID.randomUUID().toString();
        try {
            return switch (runs.take(
                    request, fingerprint.get(), aggregates.estimatedEvents(), owner)) {
                case TakenRun.Refused refused -> new QueryResult.Failed<>(problem(refused));
                case TakenRun.Ours(RebuildRun run) ->
                        new QueryResult.Found<>(work(target, request, run, owner));
            };
        } catch (RuntimeException e) {
            if (!DatabaseFailure.isUnavailability(e)) {
                throw e;
            }
            Failure failure = DatabaseFailure.of(e);
            LOG.debug("It stopped at", e);
            LOG.warn("The rebuild stopped and goes on when it is called again: {}", failure.text());
            return unavailable(why(failure));
        } finally {
            release(owner);
        }
    }

    /** Whoever comes next need not wait; if it can't be said, the lease ends by itself. */
    private void release(String owner) {
        try {
            runs.release(owner);
        } catch (RuntimeException e) {
            LOG.warn(
                    "The rebuild's lease could not be given back, and ends by itself: {}",
                    DatabaseFailure.of(e).text());
        }
    }

    private static String why(Failure failure) {
        return switch (failure) {
            case Failure.OutOfReach(Failure.OutOfReach.Store store, _, _) ->
                    store == Failure.OutOfReach.Store.READ_MODEL
                            ? "the read model is out of reach"
                            : "the event table is out of reach";
            case Failure.Race _ -> "others write the read model";
            case Failure.Fault _, Failure.Ours _ ->
                    "PostgreSQL refused it (%s): see whether its role has the rights"
                            .formatted(failure.text());
        };
    }

    private static Problem problem(TakenRun.Refused refused) {
        return switch (refused) {
            case TAKEN ->
                    new Problem.Unavailable(
                            "another call is rebuilding it; call again to go on", RETRY_AFTER);
            case OF_NEWER_CODE ->
                    new Problem.Rejected(
                            "rebuild_of_newer_code",
                            "newer code than this has begun a rebuild and has not finished it: call"
                                    + " that, or this with \"anew\":true");
        };
    }

    private Problem otherModes(RebuildRequest request) {
        String message =
                "is %s: this read model can be rebuilt %s only"
                        .formatted(request.mode(), String.join(" or ", targets.keySet()));
        return new Problem.Invalid("mode " + message, List.of(new Violation("mode", message)));
    }

    private RebuildReport work(
            RebuildTarget target, RebuildRequest request, RebuildRun run, String owner) {
        if (!run.isPrepared() || !target.isPrepared()) {
            runs.prepare(
                    owner,
                    () -> {
                        targets.values().forEach(RebuildTarget::discard);
                        target.prepare();
                    });
        }
        RebuildProgress progress = new RebuildProgress(run.estimatedEvents(), runs.positions());
        try (RebuildProgress.Ticker _ = progress.tick()) {
            RebuildDeadline deadline = new RebuildDeadline(request.longest());
            RebuildPages pages = new RebuildPages(target, runs, deadline);
            boolean all =
                    new RebuildSegments(aggregates, pages, runs, owner, deadline, progress)
                            .toTheEnd(run.segments());
            Optional<String> unfinished =
                    all && pages.retryFailures()
                            ? target.finish(
                                    new RebuildEnd(runs, owner, deadline, request.mayRemoveMany()))
                            : Optional.of(RebuildEnd.outOfTime("while rows were made"));
            unfinished.ifPresentOrElse(
                    why -> LOG.warn("The rebuild of {} is not finished: {}", readModel, why),
                    () -> afterwards.accept(deadline.left()));
            return progress.report(unfinished.orElse(null), runs.failures());
        }
    }

    private static <V> QueryResult<V> unavailable(String why) {
        return new QueryResult.Failed<>(
                new Problem.Unavailable(
                        why + "; call again to go on", WriteOutcome.UNKNOWN, RETRY_AFTER));
    }
}
