package dev.tandem.readmodel.rebuild;

import dev.tandem.core.event.AggregateIds;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.result.QueryResult;
import dev.tandem.readmodel.failure.DatabaseFailure;
import dev.tandem.readmodel.internal.SharedWork;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Rebuilds a read model from the event table while commands keep coming, in parallel segments. It
 * remembers after each page how far it is: a call that was killed, or that came to the end of its
 * time, is gone on with by the next one, and calls of one name share it.
 */
public final class Rebuild {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    private final AggregateIds aggregates;
    private final Map<String, RebuildTarget> targets;
    private final RebuildRuns runs;
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
        this.runs = new RebuildRuns(new RebuildNotes(jdbc, readModel, lease), transactions);
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
            return new QueryResult.Failed<>(RebuildAnswers.otherModes(request, targets.keySet()));
        }
        try {
            return switch (runs.take(
                    request,
                    fingerprint.get(),
                    aggregates.estimatedEvents(),
                    SharedWork.newCall())) {
                case TakenRun.Refused refused -> new QueryResult.Failed<>(refused.problem());
                case TakenRun.Finished(long estimated) ->
                        new QueryResult.Found<>(runs.finished(estimated));
                case TakenRun.Ours(RebuildRun run) ->
                        new QueryResult.Found<>(work(target, request, runs.held(run)));
            };
        } catch (RuntimeException e) {
            if (!DatabaseFailure.isUnavailability(e)) {
                throw e;
            }
            Failure failure = DatabaseFailure.of(e);
            LOG.debug("It stopped at", e);
            LOG.warn("The rebuild stopped and goes on when it is called again: {}", failure.text());
            return new QueryResult.Failed<>(RebuildAnswers.stopped(failure));
        }
    }

    /** Whoever comes next need not wait; if it can't be said, the lease ends by itself. */
    private static void release(HeldRebuild held) {
        try {
            held.release();
        } catch (RuntimeException e) {
            LOG.warn(
                    "The rebuild's lease could not be given back, and ends by itself: {}",
                    DatabaseFailure.of(e).text());
        }
    }

    private RebuildReport work(RebuildTarget target, RebuildRequest request, HeldRebuild held) {
        try {
            if (!held.run().isPrepared() || !target.isPrepared()) {
                held.prepare(
                        target,
                        () -> {
                            targets.values().forEach(RebuildTarget::discard);
                            target.prepare();
                        });
            }
            return new RebuildCall(held, aggregates, target, request, afterwards).run();
        } finally {
            release(held);
        }
    }
}
