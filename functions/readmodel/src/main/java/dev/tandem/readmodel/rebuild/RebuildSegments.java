package dev.tandem.readmodel.rebuild;

import dev.tandem.core.event.AggregateIds;
import dev.tandem.core.event.AggregateIds.Page;
import dev.tandem.core.event.AggregateIds.Segment;
import dev.tandem.readmodel.internal.CallDeadline;
import dev.tandem.readmodel.internal.LeasedPart;
import dev.tandem.readmodel.internal.LostPartException;
import dev.tandem.readmodel.internal.PagesAhead;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/**
 * Goes through segments of the event table, some at the same time, each from where it is: this call
 * through those that no other call has claimed.
 *
 * @param held remembers after each page where a segment is
 * @param aggregates which there are
 * @param pages rebuilds them
 * @param deadline until when
 * @param sharedBy how many processes are at the rebuild
 */
record RebuildSegments(
        HeldRebuild held,
        AggregateIds aggregates,
        RebuildPages pages,
        CallDeadline deadline,
        IntSupplier sharedBy) {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);

    /** Until no segment is free, or the time is over. */
    void work() {
        List<Future<?>> running;
        try (ExecutorService threads = Executors.newFixedThreadPool(held.run().atATime())) {
            running =
                    IntStream.range(0, held.run().atATime())
                            .<Future<?>>mapToObj(_ -> threads.submit(this::oneAfterTheOther))
                            .toList();
        }
        running.forEach(RebuildSegments::await);
    }

    private void oneAfterTheOther() {
        try {
            Optional<LeasedPart> segment = held.run().work().next();
            while (segment.isPresent()) {
                goThrough(segment.get());
                segment = deadline.isOver() ? Optional.empty() : held.run().work().next();
            }
        } catch (RuntimeException e) {
            deadline.end();
            throw e;
        }
    }

    private void goThrough(LeasedPart part) {
        try {
            toTheEnd(part);
        } catch (LostPartException e) {
            LOG.info("Segment {} is gone on with by another call", part.number());
        }
    }

    private void toTheEnd(LeasedPart part) {
        Segment segment = new Segment(part.number(), held.run().segments());
        SegmentPosition position = held.positions().of(part.number());
        try (PagesAhead<ScannedPage> ahead = pages(segment, position.next())) {
            while (ahead.hasNext() && deadline.allows(ahead)) {
                ScannedPage scanned = ahead.next();
                Page page = scanned.page();
                scanned.withEvents().accept(() -> pages.rebuild(page.aggregateIds(), part));
                // whose first events another page has: of what lies apart the log knows the whole
                pages.rebuild(page.apart(), part);
                position = position.after(page);
                held.positions().reached(part, held.run().work(), position, page);
                deadline.begun();
            }
        }
    }

    private PagesAhead<ScannedPage> pages(Segment segment, @Nullable String begin) {
        return new PagesAhead<>(
                after -> ScannedPage.of(aggregates, segment, after, sharedBy.getAsInt()),
                ScannedPage::next,
                begin);
    }

    private static void await(Future<?> segments) {
        try {
            segments.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rebuilding", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new IllegalStateException(e.getCause());
        }
    }
}
