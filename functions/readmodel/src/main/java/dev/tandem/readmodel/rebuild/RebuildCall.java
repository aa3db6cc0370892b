package dev.tandem.readmodel.rebuild;

import dev.tandem.core.command.Pauses;
import dev.tandem.core.event.AggregateIds;
import dev.tandem.readmodel.internal.CallDeadline;
import dev.tandem.readmodel.internal.CallPulse;
import dev.tandem.readmodel.internal.LeasedPart;
import dev.tandem.readmodel.internal.LostPartException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;

/**
 * One call that works on a rebuild, maybe with others.
 *
 * @param aggregates which there are
 * @param afterwards run by the call that finishes it, with the time that is left
 */
record RebuildCall(
        HeldRebuild held,
        AggregateIds aggregates,
        RebuildTarget target,
        RebuildRequest request,
        Consumer<Duration> afterwards) {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    /** Between two looks whether another call is done, or has died. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    /** Goes on until the rebuild is done, or the time of the call is over. */
    RebuildReport run() {
        RebuildProgress progress =
                new RebuildProgress(held.run().estimatedEvents(), held.positions().all());
        // the one before may be gone: whoever has made the target ready has begun everything anew
        held.beat();
        IntConsumer tell = sharedBy -> progress.log(held.positions().all(), sharedBy);
        try (CallPulse pulse = CallPulse.of(held.run().work(), held::beat, tell)) {
            CallDeadline deadline = CallDeadline.in(request.longest());
            Optional<String> unfinished = toTheEnd(deadline, pulse::sharedBy);
            unfinished.ifPresent(why ->
                    LOG.warn(
                            "The rebuild of {} is not finished: {}",
                            held.notes().readModel(),
                            why));
            return progress.report(
                    held.positions().all(), unfinished.orElse(null), held.failures().told());
        }
    }

    /** Why it is not done; empty if it is, by this call or another one. */
    private Optional<String> toTheEnd(CallDeadline deadline, IntSupplier sharedBy) {
        RebuildPages pages = new RebuildPages(target, held.faults(), deadline);
        RebuildSegments segments = new RebuildSegments(held, aggregates, pages, deadline, sharedBy);
        while (true) {
            segments.work();
            if (deadline.isOver()) {
                return Optional.of(RebuildEnd.outOfTime("while rows were made"));
            }
            Optional<LeasedPart> end = held.run().work().end();
            try {
                if (end.isPresent()) {
                    return finish(pages, new RebuildEnd(held, end.get(), deadline, request));
                }
            } catch (LostPartException e) {
                LOG.info("The end of it is made by another call");
            }
            if (held.isFinished()) {
                return Optional.empty();
            }
            Pauses.sleeping().await(PAUSE);
        }
    }

    private Optional<String> finish(RebuildPages pages, RebuildEnd end) {
        Optional<String> unfinished =
                pages.retryFailures(end.part())
                        ? target.finish(end)
                        : Optional.of(RebuildEnd.outOfTime("while rows were made"));
        if (unfinished.isEmpty()) {
            afterwards.accept(end.left());
        }
        return unfinished;
    }
}
