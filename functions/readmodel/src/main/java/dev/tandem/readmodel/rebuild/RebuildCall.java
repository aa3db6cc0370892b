package dev.tandem.readmodel.rebuild;

import dev.tandem.core.event.AggregateIds;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * One call that works on a rebuild.
 *
 * @param aggregates which there are
 * @param owner names it
 */
record RebuildCall(
        RebuildRuns runs,
        AggregateIds aggregates,
        RebuildTarget target,
        RebuildRequest request,
        String owner) {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    /**
     * Goes on until the rebuild is done, or the time of the call is over.
     *
     * @param afterwards run once the rebuild is finished, with the time that is left
     */
    RebuildReport run(RebuildRun run, Consumer<Duration> afterwards) {
        List<SegmentPosition> begin = runs.positions().all();
        RebuiltIds rebuilt = new RebuiltIds(begin);
        RebuildProgress progress = new RebuildProgress(run.estimatedEvents(), begin);
        try (ProgressLog _ = ProgressLog.of(progress)) {
            RebuildDeadline deadline = new RebuildDeadline(request.longest());
            Optional<String> unfinished =
                    areRowsMade(run.segments(), deadline, progress, rebuilt)
                            ? target.finish(
                                    new RebuildEnd(
                                            runs,
                                            owner,
                                            deadline,
                                            rebuilt,
                                            request.mayRemoveMany()))
                            : Optional.of(RebuildEnd.outOfTime("while rows were made"));
            unfinished.ifPresentOrElse(
                    why ->
                            LOG.warn(
                                    "The rebuild of {} is not finished: {}",
                                    runs.notes().readModel(),
                                    why),
                    () -> afterwards.accept(deadline.left()));
            return progress.report(unfinished.orElse(null), runs.failures().all());
        }
    }

    private boolean areRowsMade(
            int segments, RebuildDeadline deadline, RebuildProgress progress, RebuiltIds rebuilt) {
        RebuildPages pages =
                new RebuildPages(target, new AggregateFaults(runs.failures()), deadline, rebuilt);
        return new RebuildSegments(aggregates, pages, runs.positions(), owner, deadline, progress)
                        .toTheEnd(segments)
                && pages.retryFailures();
    }
}
