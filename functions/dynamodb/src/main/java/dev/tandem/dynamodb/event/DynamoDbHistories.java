package dev.tandem.dynamodb.event;

import dev.tandem.core.event.AggregateIds.Segment;
import dev.tandem.core.event.EventLog.Contents;
import dev.tandem.core.event.Histories;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Reads the whole event table once, by a consistent Scan: a read unit for each 4 KB. A history that
 * is longer than a page is not at hand.
 *
 * @param <E> the events of the aggregate
 */
public final class DynamoDbHistories<E> implements Histories<E> {

    private final EventScan scan;
    private final EventItems<E> items;
    private final DynamoDbAggregateIds ids;

    public DynamoDbHistories(DynamoDbClient client, String table, EventItems<E> items) {
        this.scan = new EventScan(client, table, items.aggregate());
        this.items = items;
        this.ids = new DynamoDbAggregateIds(client, table, items.aggregate());
    }

    @Override
    public Page<E> page(Segment segment, @Nullable String afterOrNull) {
        return page(segment, afterOrNull, 1);
    }

    @Override
    public Page<E> page(Segment segment, @Nullable String afterOrNull, int sharedBy) {
        EventScan.Page page = scan.items(segment, afterOrNull, sharedBy);
        FirstItems.Split runs = new FirstItems(scan, sharedBy).of(page.runs());
        return new Page<>(
                runs.first().stream().map(this::history).toList(),
                page.items(),
                page.next(),
                runs.idsApart());
    }

    @Override
    public long estimatedEvents() {
        return ids.estimatedEvents();
    }

    private History<E> history(ItemRun run) {
        return new History<>(run.aggregateId(), run.isCut() ? null : contentsOrNull(run));
    }

    /** Whoever reads them one by one is told what is wrong. */
    private @Nullable Contents<E> contentsOrNull(ItemRun run) {
        try {
            return new Contents<>(
                    run.items().stream()
                            .filter(item -> EventNumber.of(item).isPresent())
                            .map(items::read)
                            .toList(),
                    NoEvents.numbers(run.items()));
        } catch (RuntimeException e) {
            return null;
        }
    }
}
