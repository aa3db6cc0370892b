package dev.tandem.dynamodb.event;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.dynamodb.failure.DynamoDbFailure;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads events back from the event table: consistently, and all pages of them.
 *
 * @param <E> the events of the aggregate
 */
public final class DynamoDbEventLog<E> implements EventLog<E> {

    private final DynamoDbClient client;
    private final String table;
    private final EventItems<E> items;

    public DynamoDbEventLog(DynamoDbClient client, String table, EventItems<E> items) {
        this.client = client;
        this.table = table;
        this.items = items;
    }

    @Override
    public List<StreamEvent<E>> read(String aggregateId, long after, long upTo) {
        long last = Math.min(upTo, EventNumber.LAST);
        if (last <= after) {
            return List.of();
        }
        return events(aggregateId, items(between(aggregateId, after + 1, last).build())).stream()
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
                client.queryPaginator(
                        between(aggregateId, sequenceNumber + 1, EventNumber.LAST).build());
        return () ->
                new EventPages<>(
                        table,
                        pages.iterator(),
                        page ->
                                events(aggregateId, page.items()).stream()
                                        .map(items::read)
                                        .toList());
    }

    @Override
    public List<StreamEvent<E>> page(String aggregateId, long after, long upTo, int limit) {
        long last = Math.min(upTo, EventNumber.LAST);
        if (last <= after) {
            return List.of();
        }
        QueryRequest first = between(aggregateId, after + 1, last).limit(limit).build();
        List<Map<String, AttributeValue>> found = new ArrayList<>();
        try {
            for (QueryResponse page : client.queryPaginator(first)) {
                found.addAll(events(aggregateId, page.items()));
                if (found.size() >= limit) {
                    break;
                }
            }
        } catch (SdkException e) {
            throw DynamoDbFailure.whileReading(table, e);
        }
        return found.stream().limit(limit).map(items::read).toList();
    }

    @Override
    public Contents<E> contents(String aggregateId) {
        List<Map<String, AttributeValue>> all =
                items(
                        query().keyConditionExpression("#id = :id")
                                .expressionAttributeNames(
                                        Map.of("#id", items.aggregate().idField()))
                                .expressionAttributeValues(Map.of(":id", fromS(aggregateId)))
                                .build());
        return new Contents<>(
                events(aggregateId, all).stream().map(items::read).toList(), NoEvents.numbers(all));
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
                between(aggregateId, 1, EventNumber.LAST)
                        .scanIndexForward(false)
                        .limit(limit)
                        .build();
        try {
            for (QueryResponse page : client.queryPaginator(newestFirst)) {
                List<Map<String, AttributeValue>> found = events(aggregateId, page.items());
                if (!found.isEmpty()) {
                    return found;
                }
            }
            return List.of();
        } catch (SdkException e) {
            throw DynamoDbFailure.whileReading(table, e);
        }
    }

    /** Those that record events. */
    private List<Map<String, AttributeValue>> events(
            String aggregateId, List<Map<String, AttributeValue>> found) {
        NoEvents.warn(table, aggregateId, found);
        return found.stream().filter(item -> EventNumber.of(item).isPresent()).toList();
    }

    private List<Map<String, AttributeValue>> items(QueryRequest query) {
        try {
            return client.queryPaginator(query).items().stream().toList();
        } catch (SdkException e) {
            throw DynamoDbFailure.whileReading(table, e);
        }
    }

    private QueryRequest.Builder between(String aggregateId, long first, long last) {
        return query().keyConditionExpression(
                        "#id = :id AND sequenceNumber BETWEEN :from AND :upTo")
                .expressionAttributeNames(Map.of("#id", items.aggregate().idField()))
                .expressionAttributeValues(
                        Map.of(
                                ":id",
                                fromS(aggregateId),
                                ":from",
                                fromN(Long.toString(first)),
                                ":upTo",
                                fromN(Long.toString(last))));
    }

    private QueryRequest.Builder query() {
        return QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
    }
}
