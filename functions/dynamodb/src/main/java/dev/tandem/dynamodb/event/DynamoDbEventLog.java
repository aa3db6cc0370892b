package dev.tandem.dynamodb.event;

import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.StreamEvent;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads events back from the event table: consistently, and all pages of them.
 *
 * @param <E> the events of the aggregate
 */
public final class DynamoDbEventLog<E> implements EventLog<E> {

    private final EventQuery query;
    private final String table;
    private final EventItems<E> items;

    public DynamoDbEventLog(DynamoDbClient client, String table, EventItems<E> items) {
        this.query = new EventQuery(client, table, items.aggregate().idField());
        this.table = table;
        this.items = items;
    }

    @Override
    public List<StreamEvent<E>> read(String aggregateId, long after, long upTo) {
        long last = Math.min(upTo, EventNumber.LAST);
        if (last <= after) {
            return List.of();
        }
        QueryRequest between = query.between(aggregateId, after + 1, last).build();
        return query.events(aggregateId, between, Integer.MAX_VALUE).stream()
                .map(items::read)
                .toList();
    }

    /**
     * All events of the aggregate behind that sequence number, in order, read consistently: page by
     * page as one goes through them, so that no more than one page of them is held, 1 MB.
     *
     * @throws dev.tandem.core.store.StoreUnavailableException while one goes through them
     */
    public Iterable<List<StreamEvent<E>>> pagesAfter(String aggregateId, long sequenceNumber) {
        if (sequenceNumber >= EventNumber.LAST) {
            return List.of();
        }
        Iterable<QueryResponse> pages =
                query.pages(
                        query.between(aggregateId, sequenceNumber + 1, EventNumber.LAST).build());
        return () ->
                new ReadPages<>(
                        table,
                        pages.iterator(),
                        page -> query.events(aggregateId, page).stream().map(items::read).toList());
    }

    @Override
    public List<StreamEvent<E>> page(String aggregateId, long after, long upTo, int limit) {
        long last = Math.min(upTo, EventNumber.LAST);
        if (last <= after) {
            return List.of();
        }
        QueryRequest first = query.between(aggregateId, after + 1, last).limit(limit).build();
        return query.events(aggregateId, first, limit).stream()
                .limit(limit)
                .map(items::read)
                .toList();
    }

    @Override
    public Contents<E> contents(String aggregateId) {
        return contents(query.items(query.all(aggregateId)));
    }

    @Override
    public Iterable<Contents<E>> contentsInParts(String aggregateId) {
        Iterable<QueryResponse> pages = query.pages(query.all(aggregateId));
        return () -> new ReadPages<>(table, pages.iterator(), page -> contents(page.items()));
    }

    private Contents<E> contents(List<Map<String, AttributeValue>> read) {
        return new Contents<>(
                read.stream()
                        .filter(item -> EventNumber.of(item).isPresent())
                        .map(items::read)
                        .toList(),
                NoEvents.numbers(read));
    }

    /**
     * The newest events of the aggregate, in order, read consistently.
     *
     * @param limit how many at most; fewer if they are larger than 1 MB together, or if what is no
     *     event stands among them. One at least, if there is one
     */
    public List<StreamEvent<E>> newest(String aggregateId, int limit) {
        return backwards(aggregateId, limit).reversed().stream().map(items::read).toList();
    }

    /** The sequence number of the newest event, read consistently; 0 if there is none. */
    public long lastSequenceNumber(String aggregateId) {
        return backwards(aggregateId, 1).stream()
                .mapToLong(item -> EventNumber.of(item).orElse(0))
                .findFirst()
                .orElse(0);
    }

    private List<Map<String, AttributeValue>> backwards(String aggregateId, int limit) {
        QueryRequest newestFirst =
                query.between(aggregateId, 1, EventNumber.LAST)
                        .scanIndexForward(false)
                        .limit(limit)
                        .build();
        return query.events(aggregateId, newestFirst, 1);
    }

    /** What is stored under that number, be it an event or not; read consistently. */
    public Optional<Map<String, AttributeValue>> item(String aggregateId, long sequenceNumber) {
        return query
                .items(query.between(aggregateId, sequenceNumber, sequenceNumber).build())
                .stream()
                .findFirst();
    }
}
