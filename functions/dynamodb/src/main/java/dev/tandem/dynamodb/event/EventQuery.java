package dev.tandem.dynamodb.event;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.event.BoundedReads;
import dev.tandem.dynamodb.failure.DynamoDbFailure;
import dev.tandem.dynamodb.internal.BoundedCalls;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.paginators.QueryIterable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Queries for the items of an aggregate in the event table, consistently and in their order.
 *
 * @param each is done to each query
 */
record EventQuery(
        DynamoDbClient client, String table, String idField, Consumer<QueryRequest.Builder> each) {

    /** Queries that nothing bounds. */
    EventQuery(DynamoDbClient client, String table, String idField) {
        this(client, table, idField, _ -> {});
    }

    EventQuery bounded(BoundedReads reads) {
        return new EventQuery(
                client,
                table,
                idField,
                query -> query.overrideConfiguration(call -> BoundedCalls.note(call, reads)));
    }

    /** For the numbers from the first to the last. */
    QueryRequest.Builder between(String aggregateId, long first, long last) {
        return query().keyConditionExpression(
                        "#id = :id AND sequenceNumber BETWEEN :from AND :upTo")
                .expressionAttributeNames(Map.of("#id", idField))
                .expressionAttributeValues(
                        Map.of(
                                ":id",
                                fromS(aggregateId),
                                ":from",
                                fromN(Long.toString(first)),
                                ":upTo",
                                fromN(Long.toString(last))));
    }

    /** For those behind a number, up to another one; empty if no number lies between them. */
    Optional<QueryRequest.Builder> behind(String aggregateId, long after, long upTo) {
        long last = Math.min(upTo, EventNumber.LAST);
        return last <= after
                ? Optional.empty()
                : Optional.of(between(aggregateId, after + 1, last));
    }

    /** For all of them, be they events or not. */
    QueryRequest all(String aggregateId) {
        return query().keyConditionExpression("#id = :id")
                .expressionAttributeNames(Map.of("#id", idField))
                .expressionAttributeValues(Map.of(":id", fromS(aggregateId)))
                .build();
    }

    private QueryRequest.Builder query() {
        return QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                .applyMutation(each);
    }

    /** The pages, each fetched when it is asked for. */
    QueryIterable pages(QueryRequest query) {
        return client.queryPaginator(query);
    }

    /** The items of all pages. */
    List<Map<String, AttributeValue>> items(QueryRequest query) {
        try {
            return pages(query).items().stream().toList();
        } catch (SdkException e) {
            throw DynamoDbFailure.whileReading(table, e);
        }
    }

    /** The items that record events, of as many pages as it takes to have so many. */
    List<Map<String, AttributeValue>> events(String aggregateId, QueryRequest query, int wanted) {
        List<Map<String, AttributeValue>> events = new ArrayList<>();
        try {
            for (QueryResponse page : pages(query)) {
                events.addAll(events(aggregateId, page));
                if (events.size() >= wanted) {
                    break;
                }
            }
        } catch (SdkException e) {
            throw DynamoDbFailure.whileReading(table, e);
        }
        return events;
    }

    /** The newest items that record events, the last one first: of one page that has one. */
    List<Map<String, AttributeValue>> newest(String aggregateId, int limit) {
        return events(
                aggregateId,
                between(aggregateId, 1, EventNumber.LAST)
                        .scanIndexForward(false)
                        .limit(limit)
                        .build(),
                1);
    }

    /** The items of a page that record events. */
    List<Map<String, AttributeValue>> events(String aggregateId, QueryResponse page) {
        NoEvents.warn(table, aggregateId, page.items());
        return page.items().stream().filter(item -> EventNumber.of(item).isPresent()).toList();
    }
}
