package dev.tandem.readmodel.rebuild;

import dev.tandem.core.event.AggregateIds;
import dev.tandem.core.event.Histories;
import dev.tandem.core.event.Histories.History;
import dev.tandem.core.projection.RowStore;
import dev.tandem.core.store.EventHistory;

import org.jspecify.annotations.Nullable;

/**
 * Tells which aggregates there are by a scan of all events, and has these at hand while their rows
 * are made: so the event table is read once.
 *
 * @param history all events
 * @param log hands them out
 */
public record ScannedAggregates<E>(EventHistory<E> history, ScannedLog<E> log)
        implements AggregateIds {

    /** Of all that happened. */
    public static <E> ScannedAggregates<E> of(EventHistory<E> history) {
        return new ScannedAggregates<>(history, new ScannedLog<>(history.log()));
    }

    /** Rows that are made of what was scanned. */
    public <R> RowStore<R> rows(RowStore<R> rows) {
        return new ScannedRows<>(rows, log);
    }

    @Override
    public Page page(Segment segment, @Nullable String afterOrNull) {
        return page(segment, afterOrNull, 1);
    }

    @Override
    public Page page(Segment segment, @Nullable String afterOrNull, int sharedBy) {
        return idsOf(history.histories().page(segment, afterOrNull, sharedBy));
    }

    /** The same page, with what was read. */
    ScannedPage scan(Segment segment, @Nullable String afterOrNull, int sharedBy) {
        Histories.Page<E> page = history.histories().page(segment, afterOrNull, sharedBy);
        return new ScannedPage(idsOf(page), work -> log.during(page.histories(), work));
    }

    private static Page idsOf(Histories.Page<?> page) {
        return new Page(
                page.histories().stream().map(History::aggregateId).toList(),
                page.events(),
                page.next(),
                page.apart());
    }

    @Override
    public long estimatedEvents() {
        return history.ids().estimatedEvents();
    }
}
