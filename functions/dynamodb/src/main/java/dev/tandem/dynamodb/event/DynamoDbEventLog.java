package dev.tandem.dynamodb.event;

import dev.tandem.core.event.BoundedReads;
import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.StreamEvent;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads events back from the event table: consistently, and all pages of them.
 *
 * @param <E> the events of the aggregate
 */
public final class DynamoDbEventLog<E> implements EventLog<E> {

    /**
     * How many aggregates may be read at the same time where nothing is said of it: as many as
     * there are connections that stay open between two of them.
     */
    public static final int PARALLEL_QUERIES = 50;

    private static final int UNLIMITED = Integer.MAX_VALUE;

    private final EventQuery query;
    private final LogContents<E> contents;
    private final EventItems<E> items;
    private final int parallelQueries;

    public DynamoDbEventLog(DynamoDbClient client, String table, EventItems<E> items) {
        this(client, table, items, PARALLEL_QUERIES);
    }

    /**
     * @param parallelQueries how many aggregates may be read at the same time, from 1
     */
    public DynamoDbEventLog(
            DynamoDbClient client, String table, EventItems<E> items, int parallelQueries) {
        this(new EventQuery(client, table, items.aggregate().idField()), items, parallelQueries);
    }

    private DynamoDbEventLog(EventQuery query, EventItems<E> items, int parallelQueries) {
        this.query = query;
        this.contents = new LogContents<>(query, items);
        this.items = items;
        this.parallelQueries = parallelQueries;
    }

    @Override
    public List<StreamEvent<E>> read(String aggregateId, long after, long upTo) {
        return page(aggregateId, after, upTo, UNLIMITED);
    }

    /**
     * All events of the aggregate behind that sequence number, in order, read consistently: page by
     * page as one goes through them, so that no more than one page of them is held, 1 MB.
     *
     * @throws dev.tandem.core.store.StoreUnavailableException while one goes through them
     */
    public Iterable<List<StreamEvent<E>>> pagesAfter(String aggregateId, long sequenceNumber) {
        return parts(aggregateId, sequenceNumber, Long.MAX_VALUE, UNLIMITED);
    }

    /** Each is a page of one query, of 1 MB at most. */
    @Override
    public Iterable<List<StreamEvent<E>>> parts(
            String aggregateId, long after, long upTo, int limit) {
        return query.behind(aggregateId, after, upTo)
                .map(those -> contents.parts(aggregateId, limited(those, limit)))
                .orElse(List.of());
    }

    @Override
    public DynamoDbEventLog<E> bounded(BoundedReads reads) {
        return new DynamoDbEventLog<>(query.bounded(reads), items, parallelQueries);
    }

    @Override
    public int parallelReads() {
        return parallelQueries;
    }

    @Override
    public List<StreamEvent<E>> page(String aggregateId, long after, long upTo, int limit) {
        return query
                .behind(aggregateId, after, upTo)
                .map(those -> query.events(aggregateId, limited(those, limit), limit))
                .orElse(List.of())
                .stream()
                .limit(limit)
                .map(items::read)
                .toList();
    }

    private static QueryRequest limited(QueryRequest.Builder those, int limit) {
        return limit == UNLIMITED ? those.build() : those.limit(limit).build();
    }

    @Override
    public Contents<E> contents(String aggregateId) {
        return contents.of(aggregateId);
    }

    @Override
    public Iterable<Contents<E>> contentsInParts(String aggregateId) {
        return contents.inParts(aggregateId);
    }

    /**
     * The newest events of the aggregate, in order, read consistently.
     *
     * @param limit how many at most; fewer if they are larger than 1 MB together, or if what is no
     *     event stands among them. One at least, if there is one
     */
    public List<StreamEvent<E>> newest(String aggregateId, int limit) {
        return query.newest(aggregateId, limit).reversed().stream().map(items::read).toList();
    }

    /** The sequence number of the newest event, read consistently; 0 if there is none. */
    public long lastSequenceNumber(String aggregateId) {
        return query.newest(aggregateId, 1).stream()
                .mapToLong(item -> EventNumber.of(item).orElse(0))
                .findFirst()
                .orElse(0);
    }

    /** What is stored under that number, be it an event or not; read consistently. */
    public Optional<Map<String, AttributeValue>> item(String aggregateId, long sequenceNumber) {
        return query
                .items(query.between(aggregateId, sequenceNumber, sequenceNumber).build())
                .stream()
                .findFirst();
    }
}
