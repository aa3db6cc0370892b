package dev.tandem.dynamodb.event;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.dynamodb.failure.DynamoDbFailure;
import dev.tandem.dynamodb.table.ItemAttributes;

import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

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
        if (upTo <= after) {
            return List.of();
        }
        QueryRequest query =
                query().keyConditionExpression(
                                "#id = :id AND sequenceNumber BETWEEN :from AND :upTo")
                        .expressionAttributeNames(Map.of("#id", items.aggregate().idField()))
                        .expressionAttributeValues(
                                Map.of(
                                        ":id",
                                        fromS(aggregateId),
                                        ":from",
                                        fromN(Long.toString(after + 1)),
                                        ":upTo",
                                        fromN(Long.toString(upTo))))
                        .build();
        try {
            return client.queryPaginator(query).items().stream().map(items::read).toList();
        } catch (SdkException e) {
            throw DynamoDbFailure.whileReading(table, e);
        }
    }

    /**
     * The newest events of the aggregate, in order, read consistently.
     *
     * @param limit how many at most; fewer if they are larger than 1 MB together
     */
    public List<StreamEvent<E>> newest(String aggregateId, int limit) {
        return backwards(aggregateId, limit).reversed().stream().map(items::read).toList();
    }

    /** The sequence number of the newest event, read consistently; 0 if there is none. */
    public long lastSequenceNumber(String aggregateId) {
        return backwards(aggregateId, 1).stream()
                .mapToLong(item -> ItemAttributes.wholeNumber(item, "sequenceNumber").orElse(0))
                .findFirst()
                .orElse(0);
    }

    private List<Map<String, AttributeValue>> backwards(String aggregateId, int limit) {
        QueryRequest query =
                query().keyConditionExpression("#id = :id")
                        .expressionAttributeNames(Map.of("#id", items.aggregate().idField()))
                        .expressionAttributeValues(Map.of(":id", fromS(aggregateId)))
                        .scanIndexForward(false)
                        .limit(limit)
                        .build();
        try {
            return client.query(query).items();
        } catch (SdkException e) {
            throw DynamoDbFailure.whileReading(table, e);
        }
    }

    private QueryRequest.Builder query() {
        return QueryRequest.builder()
                .tableName(table)
                .consistentRead(true)
                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL);
    }
}
