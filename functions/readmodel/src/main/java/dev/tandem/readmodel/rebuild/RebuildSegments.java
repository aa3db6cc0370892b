package dev.tandem.readmodel.rebuild;

import dev.tandem.core.event.AggregateIds;
import dev.tandem.core.event.AggregateIds.Page;
import dev.tandem.core.event.AggregateIds.Segment;
import dev.tandem.readmodel.internal.PagesAhead;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Goes through the segments of the event table at the same time, each from where it is.
 *
 * @param aggregates which there are
 * @param pages rebuilds them
 * @param positions remembers after each page where a segment is
 * @param owner this call
 * @param deadline until when
 * @param progress is told of each page
 */
record RebuildSegments(
        AggregateIds aggregates,
        RebuildPages pages,
        RebuildPositions positions,
        String owner,
        RebuildDeadline deadline,
        RebuildProgress progress) {

    /** Whether all came to their end before the deadline. */
    boolean toTheEnd(int segments) {
        List<Future<Boolean>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(segments)) {
            for (SegmentPosition position : positions.all()) {
                Segment segment = new Segment(position.segment(), segments);
                running.add(threads.submit(() -> toTheEnd(segment, position)));
            }
        }
        return running.stream().map(RebuildSegments::result).reduce(true, Boolean::logicalAnd);
    }

    private boolean toTheEnd(Segment segment, SegmentPosition begin) {
        SegmentPosition position = begin;
        if (position.finished()) {
            return true;
        }
        try {
            PagesAhead<Page> ahead =
                    new PagesAhead<>(
                            after -> aggregates.page(segment, after), Page::next, position.next());
            while (ahead.hasNext() && !deadline.isOver()) {
                Page page = ahead.next();
                pages.rebuild(page.aggregateIds());
                position = position.after(page);
                positions.reached(position, owner);
                progress.reached(position);
            }
            return position.finished();
        } catch (RuntimeException e) {
            deadline.end();
            throw e;
        }
    }

    private static boolean result(Future<Boolean> segment) {
        try {
            return segment.get();
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
